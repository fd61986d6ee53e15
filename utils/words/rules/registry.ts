/** The words of every rule. For pages only: the worker has no use for them. */
import { newCountry } from './d01-new-country.ts';
import { newAddress } from './d02-new-address.ts';
import { newUser } from './d03-new-user.ts';
import { impossibleTravel } from './d04-impossible-travel.ts';
import { twoCountries } from './d05-two-countries.ts';
import { secretCreated } from './d06-secret-created.ts';
import { secretUsedElsewhere } from './d07-secret-used-elsewhere.ts';
import { secretDeleted } from './d08-secret-deleted.ts';
import { blinded } from './d09-blinded.ts';
import { allowListLoosened } from './d10-allow-list-loosened.ts';
import { allowListShortened } from './d11-allow-list-shortened.ts';
import { numbersReleased } from './d12-numbers-released.ts';
import { numbersBought } from './d13-numbers-bought.ts';
import { numberRerouted } from './d14-number-rerouted.ts';
import { webhookDomain } from './d15-webhook-domain.ts';
import { numberMoved } from './d16-number-moved.ts';
import { autoReload } from './d17-auto-reload.ts';
import { billingChanged } from './d18-billing-changed.ts';
import { autoReloadOff } from './d19-auto-reload-off.ts';
import { userThenPower } from './d20-user-then-power.ts';
import { accessWidened } from './d21-access-widened.ts';
import { settingsChanged } from './d22-settings-changed.ts';
import { vendorFlagged } from './d23-vendor-flagged.ts';
import { sourceShift } from './d24-source-shift.ts';
import { offHours } from './d25-off-hours.ts';
import { searchSpree } from './d26-search-spree.ts';
import { appsWiped } from './d27-apps-wiped.ts';
import { returned } from './d28-returned.ts';
import { sameStranger } from './d29-same-stranger.ts';
import { fraudChain } from './d30-fraud-chain.ts';
import { unknownShape } from './d31-unknown-shape.ts';
import { volume } from './d32-volume.ts';
import type { RuleWords } from './rule-words.ts';

const ALL: readonly RuleWords[] = [
  newCountry,
  newAddress,
  newUser,
  impossibleTravel,
  twoCountries,
  secretCreated,
  secretUsedElsewhere,
  secretDeleted,
  blinded,
  allowListLoosened,
  allowListShortened,
  numbersReleased,
  numbersBought,
  numberRerouted,
  webhookDomain,
  numberMoved,
  autoReload,
  billingChanged,
  autoReloadOff,
  userThenPower,
  accessWidened,
  settingsChanged,
  vendorFlagged,
  sourceShift,
  offHours,
  searchSpree,
  appsWiped,
  returned,
  sameStranger,
  fraudChain,
  unknownShape,
  volume,
];

/** By the rule's id. */
export const RULE_WORDS: ReadonlyMap<string, RuleWords> = new Map(ALL.map((words) => [words.id, words]));
