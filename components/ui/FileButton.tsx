import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from './Button.tsx';

interface FileButtonProps {
  /** What may be chosen, as the browser takes it: `.ndjson`. */
  accept: string;
  onChoose: (file: File) => void;
  children: ComponentChildren;
}

/** A button that lets somebody choose a file. The same one can be chosen twice. */
export function FileButton({ accept, onChoose, children }: FileButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button small onClick={() => picker.current?.click()}>
        {children}
      </Button>
      <input
        ref={picker}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) onChoose(file);
        }}
      />
    </>
  );
}
