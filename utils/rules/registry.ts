/** Every rule there is. */
import { newCountry } from './list/d01-new-country.ts';
import { newAddress } from './list/d02-new-address.ts';
import { newUser } from './list/d03-new-user.ts';
import { impossibleTravel } from './list/d04-impossible-travel.ts';
import { twoCountries } from './list/d05-two-countries.ts';
import { secretCreated } from './list/d06-secret-created.ts';
import { secretUsedElsewhere } from './list/d07-secret-used-elsewhere.ts';
import { secretDeleted } from './list/d08-secret-deleted.ts';
import { blinded } from './list/d09-blinded.ts';
import { allowListLoosened } from './list/d10-allow-list-loosened.ts';
import { allowListShortened } from './list/d11-allow-list-shortened.ts';
import { numbersReleased } from './list/d12-numbers-released.ts';
import { numbersBought } from './list/d13-numbers-bought.ts';
import { numberRerouted } from './list/d14-number-rerouted.ts';
import { webhookDomain } from './list/d15-webhook-domain.ts';
import { numberMoved } from './list/d16-number-moved.ts';
import { autoReload } from './list/d17-auto-reload.ts';
import { billingChanged } from './list/d18-billing-changed.ts';
import { autoReloadOff } from './list/d19-auto-reload-off.ts';
import { userThenPower } from './list/d20-user-then-power.ts';
import { accessWidened } from './list/d21-access-widened.ts';
import { settingsChanged } from './list/d22-settings-changed.ts';
import { vendorFlagged } from './list/d23-vendor-flagged.ts';
import { sourceShift } from './list/d24-source-shift.ts';
import { offHours } from './list/d25-off-hours.ts';
import { searchSpree } from './list/d26-search-spree.ts';
import { appsWiped } from './list/d27-apps-wiped.ts';
import { returned } from './list/d28-returned.ts';
import { sameStranger } from './list/d29-same-stranger.ts';
import { fraudChain } from './list/d30-fraud-chain.ts';
import { unknownShape } from './list/d31-unknown-shape.ts';
import { volume } from './list/d32-volume.ts';
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [
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
