/** What each of the known types says happened, verb first. Words of design, shapes of context from the notes of each line's type. */
import { formatMoney } from '../format.ts';
import type { KnownType } from './catalogue.ts';
import { asObject, findList, findNumber, findText, toText, valueAt } from './context.ts';
import type { Json } from './event.ts';
import { type Names, type Part, clause, enumerate, value } from './sentence.ts';

/** What a sentence may look at. */
export interface Look {
  readonly context: Json | undefined;
  readonly text: (...keys: string[]) => string | null;
  /** The account that the event belongs to, by its best name. */
  readonly account: string | null;
  readonly names: Names;
}

export const SENTENCES: Record<KnownType, (look: Look) => readonly Part[]> = {
  USER_LOGIN: () => ['signed in to the dashboard'],
  USER_LOGOUT: () => ['signed out of the dashboard'],
  USER_CREATE: ({ text }) => ['invited ', object(text('email'), 'a user')],
  USER_UPDATE: (look) => ['updated the profile of ', user(look), ...fields(valueAt(look.context, 'changed'))],
  USER_STATUS: statusChange,
  USER_API_KEYS_UPDATE: accessChange,
  USER_PRODUCT_SEARCH: ({ text }) => [
    'searched ',
    ...product(text('product')),
    'records',
    ...clause('for', text('query')),
  ],
  ACCOUNT_SECRET_CREATE: () => ['created an API secret'],
  ACCOUNT_SECRET_DELETE: () => ['deleted an API secret'],
  IP_WHITELIST_CREATE: ({ text }) => ['added ', object(text('ip'), 'an address'), ' to the IP allow list'],
  IP_WHITELIST_DELETE: ({ text }) => ['removed ', object(text('ip'), 'an address'), ' from the IP allow list'],
  NUMBER_ASSIGN: (look) => ['bought ', number(look)],
  NUMBER_UPDATED: reroute,
  NUMBER_LINKED: (look) => ['linked ', number(look), ...linkedApp('to', look)],
  NUMBER_UNLINKED: (look) => ['unlinked ', number(look), ...linkedApp('from', look)],
  NUMBER_RELEASE: (look) => ['released ', number(look)],
  NUMBER_USER_CANCELED: (look) => ['cancelled ', number(look)],
  APP_CREATE: (look) => ['created ', ...app(look)],
  APP_UPDATE: appChange,
  APP_DELETE: (look) => ['deleted ', ...app(look)],
  APP_DISABLE: (look) => ['disabled ', ...app(look)],
  APP_ENABLE: (look) => ['enabled ', ...app(look)],
  ACCOUNT_UPDATE_SETTINGS: settingsChange,
  ACCOUNT_UPDATE_SETTINGS_API: () => ['changed account settings through the API'],
  ACCOUNT_UPDATE_SPAMMER: ({ account }) => ['banned messaging', ...clause('on', account)],
  USER_BILLING_UPDATE: () => ['changed the billing details'],
  AUTORELOAD_ENABLE: ({ context }) => ['switched on auto-reload', ...reloadTerms(context)],
  AUTORELOAD_UPDATE: reloadChange,
  AUTORELOAD_DISABLE: () => ['switched off auto-reload'],
};

/** A value where it is known, else our own words for it. */
function object(text: string | null, otherwise: string, raw?: string | null): Part {
  return text === null ? otherwise : value(text, raw);
}

function user({ text }: Look): Part {
  const id = text('userId');
  const email = text('email');
  return object(email ?? (id && `user ${id}`), 'a user', email ?? id);
}

function number({ text, names }: Look): Part {
  const msisdn = text('msisdn');
  return object(msisdn && (names.label('number', msisdn) ?? msisdn), 'a number', msisdn);
}

function product(name: string | null): Part[] {
  return name === null ? [] : [value(name), ' '];
}

function app({ text, names }: Look): Part[] {
  const id = text('appId', 'applicationId');
  const told = text('name');
  const name = (id && names.label('app', id)) ?? told ?? (id && (names.app(id) ?? id));
  return name === null ? ['an app'] : ['the app ', value(name, name === told ? name : id)];
}

function linkedApp(words: string, { text, names }: Look): Part[] {
  const id = text('applicationId', 'appId');
  return id === null ? [] : clause(words, names.app(id) ?? id, id);
}

function fields(changed: Json | undefined): Part[] {
  const keys = Object.keys(asObject(changed) ?? {}).map((key) => value(key));
  return keys.length === 0 ? [] : [': ', ...enumerate(keys)];
}

function statusChange(look: Look): Part[] {
  const status = look.text('newStatus', 'status');
  if (status === 'DISABLED' || status === 'INACTIVE') return ['disabled ', user(look)];
  if (status === 'ACTIVE' || status === 'ENABLED') return ['enabled ', user(look)];
  return ['changed the status of ', user(look), ...clause('to', status)];
}

function accessChange(look: Look): Part[] {
  const named = (key: string) =>
    findList(look.context, key).map((apiKey) => value(look.names.apiKey(apiKey) ?? apiKey, apiKey));
  const [added, removed] = [named('added'), named('removed')];
  if (added.length === 0 && removed.length === 0) return ['changed the account access of ', user(look)];
  if (added.length === 0) return ['took access to ', ...enumerate(removed), ' from ', user(look)];
  const also = removed.length === 0 ? [] : [' and removed ', ...enumerate(removed)];
  return ['gave ', user(look), ' access to ', ...enumerate(added), ...also];
}

function reroute(look: Look): Part[] {
  const target = look.text('voice-value', 'voiceCallbackValue');
  if (target === null) return ['changed the settings of ', number(look)];
  const type = look.text('voice-type', 'voiceCallbackType');
  const name = type === 'app' ? (look.names.app(target) ?? target) : target;
  return ['re-routed ', number(look), ' to ', value(name, target)];
}

function appChange(look: Look): Part[] {
  const before = answerUrl(valueAt(look.context, 'old'));
  const after = answerUrl(valueAt(look.context, 'new'));
  if (after === null || before === after) return ['changed ', ...app(look)];
  return ['pointed ', ...app(look), ' to ', value(after)];
}

/** Where calls are answered: the first Application API's shape, then the second's. */
function answerUrl(state: Json | undefined): string | null {
  const second = valueAt(state, 'capabilities', 'voice', 'webhooks', 'answer_url', 'address');
  return toText(valueAt(state, 'answer_url', 'url')) ?? toText(second);
}

function settingsChange({ context }: Look): Part[] {
  const after = asObject(valueAt(context, 'new'));
  const keys = Object.keys(after ?? {});
  const [only] = keys;
  if (only === undefined || keys.length > 1) return ['changed account settings', ...fields(after ?? undefined)];
  const from = clause('from', findText(valueAt(context, 'old'), only));
  return ['changed account settings: ', value(only), ...from, ...clause('to', findText(after ?? undefined, only))];
}

function money(words: string, context: Json | undefined, ...path: string[]): Part[] {
  const amount = findNumber(context, ...path);
  return amount === null ? [] : clause(words, formatMoney(amount, findText(context, 'currency')), String(amount));
}

function reloadTerms(context: Json | undefined): Part[] {
  const [, ...amount] = money('', context, 'amount');
  return amount.length > 0 ? [': ', ...amount, ...money('when the balance is under', context, 'threshold')] : [];
}

function reloadChange({ context }: Look): Part[] {
  const [before, after] = [findNumber(context, 'old', 'amount'), findNumber(context, 'new', 'amount')];
  if (before === after) return ['changed auto-reload'];
  const verb = before === null || after === null ? 'changed' : after > before ? 'raised' : 'lowered';
  const from = money('from', context, 'old', 'amount');
  return [`${verb} auto-reload`, ...from, ...money('to', context, 'new', 'amount')];
}
