import type { ComponentChildren } from 'preact';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import './form-dialog.css';

interface FormDialogProps {
  title: string;
  words: { readonly cancel: string; readonly save: string };
  /** What was filled in can be saved. */
  isSound: boolean;
  /** What else can be done. */
  acts?: ComponentChildren;
  onSave: () => void;
  onClose: () => void;
  children: ComponentChildren;
}

/** A short form in a dialog: Enter saves it, Esc leaves it. */
export function FormDialog({ title, words, isSound, acts, onSave, onClose, children }: FormDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="form-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {children}
        <div class="acts">
          {acts}
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" type="submit" disabled={!isSound}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
