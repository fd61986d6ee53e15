import { Fragment } from 'preact';
import { revealed } from '../../utils/text.ts';

/** Text from outside: isolated from the direction of what surrounds it, its invisible characters shown, hits of a search marked. */
export function Words({ text, needle = '' }: { text: string; needle?: string | readonly string[] }) {
  const shown = revealed(text);
  const needles = [needle].flat().map((one) => one.trim()).filter(Boolean);
  return <bdi>{needles.length === 0 ? shown : <Hits text={shown} needles={needles} />}</bdi>;
}

function Hits({ text, needles }: { text: string; needles: readonly string[] }) {
  return (
    <>
      {splitAtHits(text, needles).map(({ part, hit }, index) =>
        hit ? <mark key={index}>{part}</mark> : <Fragment key={index}>{part}</Fragment>,
      )}
    </>
  );
}

/** Cuts a text where one of the needles stands in it, ignoring case; the longer ones first. The parts together are the text again. */
function splitAtHits(text: string, needles: readonly string[]): { part: string; hit: boolean }[] {
  const [longest, ...others] = needles.toSorted((a, b) => b.length - a.length);
  if (longest === undefined) return [{ part: text, hit: false }];
  return splitAt(text, longest).flatMap((cut) => (cut.hit ? [cut] : splitAtHits(cut.part, others)));
}

function splitAt(text: string, needle: string): { part: string; hit: boolean }[] {
  const lower = text.toLowerCase();
  const wanted = needle.toLowerCase();
  // A few letters change their length in lower case; then the positions do not fit, and nothing is marked.
  if (wanted === '' || lower.length !== text.length) return [{ part: text, hit: false }];
  const parts: { part: string; hit: boolean }[] = [];
  let from = 0;
  for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, from)) {
    parts.push({ part: text.slice(from, at), hit: false }, { part: text.slice(at, at + wanted.length), hit: true });
    from = at + wanted.length;
  }
  parts.push({ part: text.slice(from), hit: false });
  return parts.filter(({ part }) => part !== '');
}
