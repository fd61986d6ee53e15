import { useEffect, useRef } from 'preact/hooks';
import { POPUP } from '../../utils/words/popup.ts';

/** So near to its end a list reads on, before anybody has to wait; and rows that turn out higher than guessed push it no further away. */
const NEAR = '600px';

/** Reads on when it comes near, and for those who do not scroll when it is pressed. */
export function MoreButton({ onMore }: { onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) onMore();
      },
      { scrollMargin: NEAR },
    );
    if (button.current) observer.observe(button.current);
    return () => observer.disconnect();
  });
  return (
    <button ref={button} type="button" class="btn more" onClick={onMore}>
      {POPUP.loadMore}
    </button>
  );
}
