/** The query of a list. */
import { Refusal } from '../api/refusal.ts';
import type { Settings } from '../settings.ts';
import { readBounds } from './date-bounds.ts';
import { type Page, readPage } from './page.ts';
import { readSearch, type Search } from './search.ts';
import { readTypes } from './type-filter.ts';
import type { Wanted } from './visible.ts';

export interface Query {
  readonly wanted: Wanted;
  readonly search: Search | null;
  readonly page: Page;
}

/** Parameters that the service has for its own staff (review threads of its documentation, read 2026-11). */
const HIDDEN = ['user_email', 'admin_email', 'account_id', 'only_by_admin'];

/** Reads a query. Throws a Refusal where the settings want one. */
export function readQuery(params: URLSearchParams, settings: Settings): Query {
  if (settings.hiddenParams === 403 && HIDDEN.some((name) => params.has(name))) {
    throw new Refusal(settings.hiddenParams, 'Access is denied');
  }
  return {
    wanted: { types: readTypes(params, settings), ...readBounds(params, settings) },
    search: readSearch(params, settings),
    page: readPage(params, settings),
  };
}
