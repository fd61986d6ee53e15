import { ABOUT } from '../../utils/words/options.ts';
import { PRODUCT } from '../../utils/words/product.ts';

/** How it works, what it cannot show, and whose it is not. */
export function AboutPanel({ version }: { version: string }) {
  return (
    <div class="panel">
      {ABOUT.how.map(([name, text]) => (
        <div class="set set--wide" key={name}>
          <b>{name}</b>
          <p class="help">{text}</p>
        </div>
      ))}
      <div class="set set--wide">
        <b>{PRODUCT.name}</b>
        <p class="help">
          {ABOUT.version(version)} {PRODUCT.disclaimer}
        </p>
      </div>
    </div>
  );
}
