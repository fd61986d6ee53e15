import { Fragment } from 'preact';
import { cutAtHits } from '../../utils/query/hits.ts';
import { revealed } from '../../utils/text.ts';

/** Text from outside: isolated from the direction of what surrounds it, its invisible characters shown, hits of a search marked. */
export function Words({ text, needle = '' }: { text: string; needle?: string | readonly string[] }) {
  const shown = revealed(text);
  const needles = [needle].flat().map((one) => one.trim());
  return <bdi>{needles.every((one) => one === '') ? shown : <Hits text={shown} needles={needles} />}</bdi>;
}

function Hits({ text, needles }: { text: string; needles: readonly string[] }) {
  return (
    <>
      {cutAtHits(text, needles).map(({ part, hit }, index) =>
        hit ? <mark key={index}>{part}</mark> : <Fragment key={index}>{part}</Fragment>,
      )}
    </>
  );
}
