import type { ComponentChildren } from 'preact';

interface SettingRowProps {
  name: string;
  help: string;
  /** The field that the name belongs to, where it is one. */
  htmlFor?: string;
  /** What can be done, at the end of the row. */
  children?: ComponentChildren;
}

/** A setting: what it is called, what it does, and the control for it. */
export function SettingRow({ name, help, htmlFor, children }: SettingRowProps) {
  return (
    <div class="set">
      <div>
        {htmlFor ? (
          <label for={htmlFor}>
            <b>{name}</b>
          </label>
        ) : (
          <b>{name}</b>
        )}
        <p class="help">{help}</p>
      </div>
      {children && <div class="acts">{children}</div>}
    </div>
  );
}
