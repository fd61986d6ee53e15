import { accountTag } from '../../utils/watch/account.ts';

/** Two letters for an account; its whole name on hover and for screen readers. */
export function AccountTag({ label }: { label: string }) {
  return (
    <span class="acct" title={label}>
      <span aria-hidden="true">{accountTag(label)}</span>
      <span class="sr">{label}</span>
    </span>
  );
}
