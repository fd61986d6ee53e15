import type { Diagnostics } from '../../utils/watch/diagnostics.ts';
import { diagnosticRows } from '../../utils/words/diagnostics.ts';
import { Icon } from '../ui/Icon.tsx';

const ICONS = { ok: 'ok', bad: 'alert', quiet: 'info' } as const;

/** How the extension is doing, row by row. */
export function DiagnosticsTable({ found }: { found: Diagnostics }) {
  return (
    <table>
      <tbody>
        {diagnosticRows(found).map(({ name, tone, text }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <span class={`health health--${tone}`}>
                <Icon name={ICONS[tone]} />
                {text}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
