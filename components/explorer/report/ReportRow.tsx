import { typeEntry } from '../../../utils/audit/catalogue.ts';
import { describe } from '../../../utils/audit/describe.ts';
import type { StoredEvent } from '../../../utils/audit/event.ts';
import type { Names } from '../../../utils/audit/sentence.ts';
import { revealed } from '../../../utils/text.ts';
import { utcSecond } from '../../../utils/time.ts';
import { DETAIL } from '../../../utils/words/detail.ts';
import { SEVERITY_WORDS } from '../../../utils/words/popup.ts';
import { SentenceText } from '../../events/SentenceText.tsx';
import { Words } from '../../events/Words.tsx';

interface ReportRowProps {
  event: StoredEvent;
  names: Names;
  showAccount: boolean;
}

/** An event on paper. */
export function ReportRow({ event, names, showAccount }: ReportRowProps) {
  const { time, createdAt, type, ip, country, id, account } = event;
  return (
    <tr>
      <td>{time === null ? DETAIL.writtenAs(revealed(createdAt)) : utcSecond(time)}</td>
      <td>{SEVERITY_WORDS[typeEntry(type).severity]}</td>
      <td>
        <SentenceText sentence={describe(event, names)} />
        <small>
          <Words text={type} />
        </small>
      </td>
      <td>
        {country && <Words text={country} />} {ip && <Words text={ip} />}
      </td>
      {showAccount && (
        <td>
          <Words text={names.account(account) ?? account} />
        </td>
      )}
      <td>
        <Words text={id} />
      </td>
    </tr>
  );
}
