import { HERO } from '../../utils/words/hero.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { PRODUCT } from '../../utils/words/product.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import './hero.css';

interface HeroProps {
  onAdd: () => void;
  onSample: () => void;
}

/** What a person sees before there is an account. */
export function Hero({ onAdd, onSample }: HeroProps) {
  return (
    <>
      <div class="hero">
        <img src="/icon.svg" alt="" width="44" height="44" />
        <h1>{HERO.title}</h1>
        <p>{HERO.lead}</p>
        <ul class="points">
          {HERO.points.map(([icon, title, text]) => (
            <li key={icon}>
              <Icon name={icon} />
              <span>
                <b>{title}</b>
                {text}
              </span>
            </li>
          ))}
        </ul>
        <div class="acts">
          <Button kind="primary" onClick={onAdd}>
            {POPUP.addAccount}
          </Button>
          <Button onClick={onSample}>{HERO.sample}</Button>
        </div>
      </div>
      <footer class="foot">
        <p class="help">{PRODUCT.disclaimer}</p>
      </footer>
    </>
  );
}
