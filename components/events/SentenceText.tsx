import type { Sentence } from '../../utils/audit/sentence.ts';
import { Words } from './Words.tsx';

/** A sentence with its actor and its values set off, every one of them isolated. */
export function SentenceText({ sentence, needle = '' }: { sentence: Sentence; needle?: string }) {
  return (
    <>
      <span class="who">
        <Words text={sentence.actor} needle={needle} />
      </span>{' '}
      {sentence.parts.map((part, index) =>
        typeof part === 'string' ? (
          part
        ) : (
          <b key={index}>
            <Words text={part.value} needle={needle} />
          </b>
        ),
      )}
    </>
  );
}
