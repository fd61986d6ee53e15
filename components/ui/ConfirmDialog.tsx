import type { ComponentChildren } from 'preact';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

interface ConfirmDialogProps {
  title: string;
  text: string;
  confirm: string;
  cancel: string;
  onConfirm: () => void;
  onCancel: () => void;
  /** What can be done before the answer. */
  children?: ComponentChildren;
}

/** A question before a loss. Esc and a click beside it mean no. */
export function ConfirmDialog({ title, text, confirm, cancel, onConfirm, onCancel, children }: ConfirmDialogProps) {
  return (
    <Dialog title={title} onClose={onCancel}>
      <p>{text}</p>
      {children}
      <div class="acts">
        <Button onClick={onCancel}>{cancel}</Button>
        <Button kind="danger" onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
