import { Button, IconButton } from './Button.tsx';
import type { Drawing } from './icons.ts';
import { Toast } from './Toast.tsx';

interface UndoToastProps {
  icon: Drawing;
  text: string;
  words: { readonly undo: string; readonly dismiss: string };
  onUndo: () => void;
  onDismiss: () => void;
}

/** Something that was done and can be taken back for a while. */
export function UndoToast({ icon, text, words, onUndo, onDismiss }: UndoToastProps) {
  return (
    <Toast icon={icon} text={text}>
      <Button small icon="undo" onClick={onUndo}>
        {words.undo}
      </Button>
      <IconButton icon="x" label={words.dismiss} onClick={onDismiss} />
    </Toast>
  );
}
