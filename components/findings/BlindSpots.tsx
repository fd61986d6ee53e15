import { BLIND_SPOTS } from '../../utils/words/rules/blind-spots.ts';
import { Icon } from '../ui/Icon.tsx';
import '../ui/notice.css';

/** What no rule can find, because nobody writes it down. */
export function BlindSpots() {
  return (
    <aside class="notice blind-spots" aria-labelledby="blind-spots">
      <Icon name="info" />
      <div>
        <h2 id="blind-spots">{BLIND_SPOTS.title}</h2>
        <ul>
          {BLIND_SPOTS.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </div>
    </aside>
  );
}
