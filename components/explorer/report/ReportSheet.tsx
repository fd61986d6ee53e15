import { useEffect } from 'preact/hooks';
import { learnNames } from '../../../utils/audit/names.ts';
import { countOf } from '../../../utils/format.ts';
import type { Report } from '../../../utils/models/report-model.ts';
import { utcSecond } from '../../../utils/time.ts';
import type { Label } from '../../../utils/watch/label.ts';
import { PRODUCT } from '../../../utils/words/product.ts';
import { REPORT, coveredWords, periodWords } from '../../../utils/words/report.ts';
import { Fact } from '../../events/Fact.tsx';
import { Words } from '../../events/Words.tsx';
import { ReportRow } from './ReportRow.tsx';
import './report.css';

interface ReportSheetProps {
  report: Report;
  /** Of this product. */
  version: string;
  /** The person's own names. */
  labels: readonly Label[];
  /** It is in the page. */
  onShown: () => Promise<void>;
}

/** What was asked, of whom and of when, how complete that is, and what was found: on paper only. */
export function ReportSheet({ report, version, labels, onShown }: ReportSheetProps) {
  useEffect(() => void onShown(), [onShown]);
  const { query, range, generatedAt, count, events, coverage } = report;
  const accounts = coverage.map(({ account }) => account);
  const names = learnNames(events, accounts, labels);
  return (
    <article class="report">
      <h1>{REPORT.title}</h1>
      <dl>
        <Fact name={REPORT.query}>{query === '' ? REPORT.everything : <Words text={query} />}</Fact>
        <Fact name={REPORT.accounts}>
          {accounts.map(({ id, label }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Words text={label} />
            </span>
          ))}
        </Fact>
        <Fact name={REPORT.period}>{periodWords(range.from, range.to, generatedAt)}</Fact>
        <Fact name={REPORT.coverage}>
          {coverage.map(({ account: { id, label }, until, gaps }) => (
            <p key={id}>
              <Words text={label} />: {coveredWords(until, gaps)}
            </p>
          ))}
        </Fact>
        <Fact name={REPORT.count}>
          {countOf(count, 'event')}
          {events.length < count && <p>{REPORT.leftOut(events.length, count)}</p>}
        </Fact>
        <Fact name={REPORT.generated}>
          {utcSecond(generatedAt)} UTC, {PRODUCT.name} {version}, {REPORT.of}
        </Fact>
      </dl>
      {events.length === 0 ? (
        <p>{REPORT.none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th>{REPORT.time}</th>
              <th>{REPORT.severity}</th>
              <th>{REPORT.event}</th>
              <th>{REPORT.from}</th>
              {accounts.length > 1 && <th>{REPORT.account}</th>}
              <th>{REPORT.id}</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <ReportRow
                key={`${event.account} ${event.id}`}
                event={event}
                names={names}
                showAccount={accounts.length > 1}
              />
            ))}
          </tbody>
        </table>
      )}
    </article>
  );
}
