import { useEffect } from 'preact/hooks';
import { hitsOf, jsonHitsOf } from '../../utils/query/hit-places.ts';

/** As the style sheet knows them. */
const NAME = 'hits';

/** Marks where searched texts stand in the values of a part of the page, also in those that come later. */
export function useHits(place: { readonly current: HTMLElement | null }, needles: readonly string[]): void {
  useEffect(() => {
    const { current: element } = place;
    if (!element || needles.length === 0) return;
    const mark = () => CSS.highlights.set(NAME, new Highlight(...hitsIn(element, needles)));
    mark();
    const observer = new MutationObserver(mark);
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
      CSS.highlights.delete(NAME);
    };
  }, [place, needles]);
}

/** What comes from events stands in elements of its own, and all of one as it was received: the page's own words are no values. */
function hitsIn(element: HTMLElement, needles: readonly string[]): Range[] {
  return Array.from(element.querySelectorAll('bdi, pre'), ({ firstChild, tagName }) => {
    if (!firstChild) return [];
    const find = tagName === 'PRE' ? jsonHitsOf : hitsOf;
    return find(firstChild.nodeValue ?? '', needles).map(([from, to]) => {
      const range = new Range();
      range.setStart(firstChild, from);
      range.setEnd(firstChild, to);
      return range;
    });
  }).flat();
}
