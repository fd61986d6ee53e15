import type { NoticeTest } from '../../../utils/models/notices-model.ts';
import { TEST_NOTICE } from '../../../utils/words/notice-options.ts';
import { formatHour } from '../../../utils/format.ts';
import { wallTime } from '../../../utils/zone.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';

interface TestNoticeProps {
  /** What came of the last one. */
  tested: NoticeTest | null;
  onTest: () => void;
}

/** Whether notifications reach the person, and what to do where they do not. */
export function TestNotice({ tested, onTest }: TestNoticeProps) {
  return (
    <div class="panel">
      <div class="set">
        <div>
          <b>{TEST_NOTICE.title}</b>
          <p class="help">{TEST_NOTICE.help}</p>
          <p role="status">
            {tested && (
              <span class={`health ${tested.given ? 'health--ok' : 'health--bad'}`}>
                <Icon name={tested.given ? 'ok' : 'alert'} />
                {resultOf(tested)}
              </span>
            )}
          </p>
          <details class="why-silent" open={tested?.given === false}>
            <summary>{TEST_NOTICE.summary}</summary>
            <dl>
              {TEST_NOTICE.places.map(([place, text]) => (
                <div key={place}>
                  <dt>{place}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </details>
        </div>
        <div class="acts">
          <Button small onClick={onTest}>
            {TEST_NOTICE.send}
          </Button>
        </div>
      </div>
    </div>
  );
}

function resultOf({ at, given }: NoticeTest): string {
  if (given === null) return TEST_NOTICE.failed;
  return given ? TEST_NOTICE.given(formatHour(wallTime(at, 'local'))) : TEST_NOTICE.refused;
}
