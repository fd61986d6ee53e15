import type { Query } from '../../utils/query/query.ts';
import { rangeOf } from '../../utils/query/range.ts';
import { presetOf } from '../../utils/range-presets.ts';
import { PRESET_WORDS, RANGE, periodWords } from '../../utils/words/explorer.ts';
import { type Zone, formatMoment, zoneName } from '../../utils/zone.ts';
import { Icon } from '../ui/Icon.tsx';
import { lazy } from '../ui/lazy.tsx';
import { Popover } from '../ui/Popover.tsx';
import type { RangeChoicesProps } from './RangeChoices.tsx';
import { DRAWINGS } from './drawings.ts';

const ID = 'range-picker';

const RangeChoices = lazy(() => import('./later.ts').then((module) => module.RangeChoices));

/** From when to when: a button that says it, and the choice in a popover. */
export function RangePicker(props: Omit<RangeChoicesProps, 'picker'>) {
  const { query, zone, now } = props;
  const preset = presetOf(query, now, zone);
  const period = preset === 'all' ? null : periodOf(query, zone, now);
  return (
    <>
      <button type="button" class="btn range" popovertarget={ID} aria-haspopup="dialog">
        <Icon name={DRAWINGS.calendar} />
        <span class="sr">{RANGE.button}: </span>
        {preset && <b>{PRESET_WORDS[preset]}</b>}
        {period && <span class={preset ? 'exact' : ''}>{period}</span>}
        <Icon name="down" class="caret" />
      </button>
      <Popover id={ID} class="ranges" label={RANGE.button} role="dialog">
        <RangeChoices picker={ID} {...props} />
      </Popover>
    </>
  );
}

function periodOf(query: Query, zone: Zone, now: number): string {
  const { from, to } = rangeOf(query, now);
  const words = (time: number | null) => (time === null ? null : formatMoment(time, zone));
  return `${periodWords(words(from), words(to))} ${zoneName(zone, now)}`;
}
