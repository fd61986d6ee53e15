import type { ComponentChildren } from 'preact';
import type { Part } from '../../../utils/models/event-detail-model.ts';
import { EVENT_DETAIL } from '../../../utils/words/event-detail.ts';
import { adviceOn } from '../../../utils/words/advice.ts';
import { problemReference, problemWords } from '../../../utils/words/problems.ts';
import { Notice } from '../../ui/Notice.tsx';

interface PartOfProps<T> {
  part: Part<T>;
  /** What is said meanwhile. */
  reading?: string;
  children: (value: T) => ComponentChildren;
}

/** Something that is still being read, could not be read, or is there. */
export function PartOf<T>({ part, reading = EVENT_DETAIL.reading, children }: PartOfProps<T>) {
  if (part.kind === 'reading') return <p class="help">{reading}</p>;
  if (part.kind === 'read') return <>{children(part.value)}</>;
  const reference = problemReference(part.facts);
  return (
    <Notice tone="medium" icon="alert" title={problemWords(part.facts).title}>
      {adviceOn(part.facts)} {reference}
    </Notice>
  );
}
