import { Icon } from './Icon.tsx';

interface ChipProps {
  /** It leaves out what it names. */
  not?: boolean;
  /** What kind of filter it is. */
  name?: string;
  text: string;
  removeLabel: string;
  onRemove: () => void;
}

/** An active filter that can be removed. */
export function Chip({ not = false, name, text, removeLabel, onRemove }: ChipProps) {
  return (
    <span class={`chip ${not ? 'chip--not' : ''}`}>
      <span>
        {name && <span class="k">{name} </span>}
        <bdi>{text}</bdi>
      </span>
      <button type="button" aria-label={removeLabel} title={removeLabel} onClick={onRemove}>
        <Icon name="x" />
      </button>
    </span>
  );
}
