import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ACTS } from '../../utils/words/finding-acts.ts';
import { Button } from '../ui/Button.tsx';

interface FormCardProps {
  title: string;
  /** What its one button says that ends it. */
  save?: string;
  /** Whether it can be pressed. */
  isSound?: boolean;
  /** The buttons that end it otherwise. */
  acts?: ComponentChildren;
  onSubmit?: () => void;
  onCancel: () => void;
  children: ComponentChildren;
}

/** A short form below the buttons that open it. It takes the focus, and gives it back. */
export function FormCard({ title, save, isSound = true, acts, onSubmit, onCancel, children }: FormCardProps) {
  const card = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const { current: form } = card;
    const opener = document.querySelector<HTMLElement>('.finding-acts [aria-expanded="true"]');
    form?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    return () => {
      // The focus goes back to where it came from, unless the person took it elsewhere.
      if (form?.contains(document.activeElement)) opener?.focus();
    };
  }, []);
  return (
    <form
      ref={card}
      class="form-card"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
    >
      <h3>{title}</h3>
      {children}
      <div class="acts">
        {save !== undefined && (
          <Button small kind="primary" type="submit" disabled={!isSound}>
            {save}
          </Button>
        )}
        {acts}
        <Button small kind="quiet" onClick={onCancel}>
          {ACTS.cancel}
        </Button>
      </div>
    </form>
  );
}
