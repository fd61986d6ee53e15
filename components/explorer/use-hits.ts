import { useEffect } from 'preact/hooks';
import { cutAtHits } from '../../utils/query/hits.ts';

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

/** What comes from events stands in elements of its own: the page's own words are no values. */
function hitsIn(element: HTMLElement, needles: readonly string[]): Range[] {
  const texts = Array.from(element.querySelectorAll('bdi'), ({ firstChild }) => firstChild);
  return texts.flatMap((text) => {
    let end = 0;
    return cutAtHits(text?.nodeValue ?? '', needles).flatMap(({ part, hit }) => {
      const start = end;
      end += part.length;
      if (!text || !hit) return [];
      const range = new Range();
      range.setStart(text, start);
      range.setEnd(text, end);
      return [range];
    });
  });
}
