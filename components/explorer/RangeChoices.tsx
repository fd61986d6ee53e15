import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { parseMoment, printMoment } from '../../utils/query/moment.ts';
import type { Moment, Query } from '../../utils/query/query.ts';
import { PRESETS, presetOf, presetStart } from '../../utils/range-presets.ts';
import { PRESET_WORDS, RANGE, zoneWords } from '../../utils/words/explorer.ts';
import { type Zone, fromWallTime, writeMoment, zoneName } from '../../utils/zone.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { focusFirst } from '../ui/focus-first.ts';
import { Icon } from '../ui/Icon.tsx';
import { Segments } from '../ui/Segments.tsx';
import './ranges.css';

export interface RangeChoicesProps {
  /** The id of the popover that it stands in. */
  picker: string;
  query: Query;
  zone: Zone;
  now: number;
  onRange: (from: Moment | null, to: Moment | null) => void;
  onZone: (zone: Zone) => void;
}

/** Ranges by name, any other by its ends, and whose clock is meant. */
export function RangeChoices({ picker, query, zone, now, onRange, onZone }: RangeChoicesProps) {
  useEffect(() => focusFirst(document.getElementById(picker)), [picker]);
  const written = (kind: 'after' | 'before') => writtenBound(query, kind, zone);
  const from = useSignal(written('after'));
  const to = useSignal(written('before'));
  const bad = useSignal<'from' | 'to' | null>(null);
  const [after, before] = [written('after'), written('before')];
  useEffect(() => {
    [from.value, to.value, bad.value] = [after, before, null];
  }, [after, before, from, to, bad]);

  const close = () => document.getElementById(picker)?.hidePopover();
  const chosen = presetOf(query, now, zone);
  const apply = () => {
    const [start, end] = [readBound(from.value, zone), readBound(to.value, zone)];
    bad.value = start === undefined ? 'from' : end === undefined ? 'to' : null;
    if (start === undefined || end === undefined) return;
    onRange(start, end);
    close();
  };
  return (
    <>
      <div role="group" aria-label={RANGE.presets}>
        {PRESETS.map((preset) => (
          <button
            key={preset}
            type="button"
            class="menu__item"
            aria-pressed={preset === chosen}
            onClick={() => {
              onRange(presetStart(preset, now, zone), null);
              close();
            }}
          >
            {PRESET_WORDS[preset]}
            {preset === chosen && <Icon name="check" class="end" />}
          </button>
        ))}
      </div>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <Field
          id="range-from"
          label={RANGE.from}
          help=""
          fault={bad.value === 'from' ? RANGE.bad : null}
          value={from.value}
          autocomplete="off"
          onInput={(text) => {
            from.value = text;
          }}
        />
        <Field
          id="range-to"
          label={RANGE.to}
          help={RANGE.help}
          fault={bad.value === 'to' ? RANGE.bad : null}
          value={to.value}
          autocomplete="off"
          onInput={(text) => {
            to.value = text;
          }}
        />
        <Segments
          label={RANGE.zone}
          value={zone}
          choices={(['utc', 'local'] as const).map((one) => [one, zoneWords(one, zoneName(one, now))] as const)}
          onChoose={onZone}
        />
        <div class="acts">
          <Button small onClick={close}>
            {RANGE.cancel}
          </Button>
          <Button small kind="primary" type="submit">
            {RANGE.apply}
          </Button>
        </div>
      </form>
    </>
  );
}

/** A bound of the query as it stands in its field: on the zone's clock, or relative to now; '' where it is open. */
function writtenBound(query: Query, kind: 'after' | 'before', zone: Zone): string {
  const term = query.find((one) => one.kind === kind);
  if (!term || !('at' in term)) return '';
  return term.at.kind === 'absolute' ? writeMoment(term.at.time, zone) : printMoment(term.at);
}

/** What stands in a field; null where it is open, undefined where it says no moment. */
function readBound(text: string, zone: Zone): Moment | null | undefined {
  const written = text.trim();
  if (written === '' || written === 'now') return null;
  const moment = parseMoment(written);
  if (moment?.kind !== 'absolute') return moment ?? undefined;
  // A text that names its zone is meant so.
  const isNamed = /(?:z|[+-]\d{2}:?\d{2})$/i.test(written.slice(10));
  return isNamed ? moment : { kind: 'absolute', time: fromWallTime(moment.time, zone) };
}
