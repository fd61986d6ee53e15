import type { Family } from '../../utils/audit/catalogue.ts';
import type { IconName } from '../ui/icons.ts';

export const FAMILY_ICONS: Record<Family, IconName> = {
  access: 'user',
  secrets: 'key',
  numbers: 'hash',
  applications: 'app',
  account: 'sliders',
  billing: 'card',
  other: 'help',
};
