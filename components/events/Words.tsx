import { Fragment } from 'preact';
import { cutAtHits } from '../../utils/query/hits.ts';
import { revealed } from '../../utils/text.ts';

/** Text from outside: isolated from the direction of what surrounds it, its invisible characters shown, hits of a search marked. */
export function Words({ text, needle = '' }: { text: string; needle?: string }) {
  const shown = revealed(text);
  return <bdi>{needle.trim() === '' ? shown : <Hits text={shown} needle={needle.trim()} />}</bdi>;
}

function Hits({ text, needle }: { text: string; needle: string }) {
  return (
    <>
      {cutAtHits(text, [needle]).map(({ part, hit }, index) =>
        hit ? <mark key={index}>{part}</mark> : <Fragment key={index}>{part}</Fragment>,
      )}
    </>
  );
}
