import type { NewsHead } from '../../utils/explore/explore.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { lookedAt } from '../../utils/words/state-line.ts';
import { type Zone, wallTime } from '../../utils/zone.ts';

interface NewsLineProps {
  news: NewsHead;
  now: number;
  zone: Zone;
  columns: number;
}

/** Above it stands what came since the person last looked. */
export function NewsLine({ news: { count, since }, now, zone, columns }: NewsLineProps) {
  return (
    <div role="row" class="sep sep--news">
      <span role="gridcell" aria-colspan={columns}>
        {POPUP.newSince(count, lookedAt(wallTime(since, zone), wallTime(now, zone)))}
      </span>
    </div>
  );
}
