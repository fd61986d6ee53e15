import { expect, it } from 'vitest';
import type { Status } from '../../../utils/watch/status.ts';
import { typeEntry } from '../../../utils/audit/catalogue.ts';
import { badgeTitle } from '../../../utils/words/badge-title.ts';
import { NOW } from '../../helpers/build-event.ts';

const FINE: Status = { kind: 'fine', goodAt: NOW, nextAt: NOW, completeSince: null };
const REFUSED: Status = { kind: 'attention', facts: { kind: 'refused' }, since: NOW, goodAt: NOW };

it('says what to do when there is no account', () => {
  expect(badgeTitle([])).toBe('Audit Monitor: add an account, or try with sample data.');
});

it('says that nothing is new, and when that was found', () => {
  expect(badgeTitle([{ label: 'Production', status: FINE, counted: [] }])).toBe(
    'Audit Monitor\nNothing new in 1 account.\nChecked at 14:32 UTC.',
  );
});

it('gives the exact count, by account and severity, with the worst of it', () => {
  const many = Array.from({ length: 214 }, () => typeEntry('USER_LOGIN'));
  const title = badgeTitle([
    { label: 'Production', status: FINE, counted: [...many, typeEntry('IP_WHITELIST_CREATE')] },
    { label: 'Staging', status: FINE, counted: [typeEntry('APP_CREATE')] },
  ]);
  expect(title).toContain('216 new events (Production 215, Staging 1): 1 high, 215 info. At worst: IP allowed.');
});

it('keeps what somebody called a rule of their own to one short line', () => {
  const counted = [{ severity: 'high', title: `\u202e${'view\n'.repeat(100)}` }] as const;
  const lines = badgeTitle([{ label: 'Production', status: FINE, counted }]).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^1 new event: 1 high\. At worst: view view .{0,60}…\.$/);
});

it('puts a problem and its remedy before the count', () => {
  const title = badgeTitle([
    { label: 'Production', status: REFUSED, counted: [typeEntry('APP_CREATE')] },
    { label: 'Staging', status: FINE, counted: [] },
  ]);
  expect(title.split('\n')[1]).toMatch(/^Production: Vonage refused the key or secret\. Enter the right one\./);
});
