import type { ComponentChildren } from 'preact';
import type { Part } from '../../../utils/models/event-detail-model.ts';
import { EVENT_DETAIL } from '../../../utils/words/event-detail.ts';
import { problemWords } from '../../../utils/words/problems.ts';
import { Notice } from '../../ui/Notice.tsx';

interface PartOfProps<T> {
  part: Part<T>;
  children: (value: T) => ComponentChildren;
}

/** Something that is still being read, could not be read, or is there. */
export function PartOf<T>({ part, children }: PartOfProps<T>) {
  if (part.kind === 'reading') return <p class="help">{EVENT_DETAIL.reading}</p>;
  if (part.kind === 'read') return <>{children(part.value)}</>;
  const { title, advice } = problemWords(part.facts);
  return (
    <Notice tone="medium" icon="alert" title={title}>
      {advice}
    </Notice>
  );
}
