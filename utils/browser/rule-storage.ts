/** What people choose of the rules: apart from the other stored values, since few pages know of rules at first sight. */
import { DEFAULT_RULE_SETTINGS, RuleSettings } from '../rules/rule-settings.ts';
import { define } from './stored.ts';

export const ruleSettingsStore = define('local', 'rules', RuleSettings, DEFAULT_RULE_SETTINGS);
