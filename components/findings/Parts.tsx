import type { ToldFinding } from '../../utils/models/tell-finding.ts';
import { utcSecond } from '../../utils/time.ts';
import { FINDING } from '../../utils/words/finding-detail.ts';
import { Words } from '../events/Words.tsx';
import { SeverityGlyph, SeverityWord } from '../ui/Severity.tsx';

interface PartsProps {
  parts: readonly ToldFinding[];
  onOpen: (told: ToldFinding) => void;
}

/** The findings that this one is made of. */
export function Parts({ parts, onOpen }: PartsProps) {
  return (
    <>
      <h3>{FINDING.parts}</h3>
      <ul>
        {parts.map((part) => (
          <li key={part.ref}>
            <button type="button" class="part" onClick={() => onOpen(part)}>
              <SeverityGlyph severity={part.severity} />
              <span>
                <span class="sr">
                  <SeverityWord severity={part.severity} />{' '}
                </span>
                <Words text={part.title} />
              </span>
              <time dateTime={new Date(part.finding.at).toISOString()}>{utcSecond(part.finding.at).slice(11)}</time>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
