/** What the model checker runs: the product's own, or a mutant of it. */
export { Problem } from '../../utils/errors.ts';
export { fillAccount, pollAccount } from '../../utils/sync/sync-account.ts';
