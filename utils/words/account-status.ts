/** How things stand with one account, in a few words. */
import type { Status } from '../watch/status.ts';
import { problemWords } from './problems.ts';
import { ago, moment } from './state-line.ts';

export interface AccountStatusWords {
  readonly tone: 'ok' | 'bad' | 'warn' | 'quiet';
  readonly text: string;
}

/** One line for an account's card and menu entry, and the tone to show it in. */
export function accountStatusWords(status: Status, now: number): AccountStatusWords {
  switch (status.kind) {
    case 'sample':
      return { tone: 'quiet', text: 'Synthetic events, nothing is watched' };
    case 'archive':
      return { tone: 'quiet', text: 'Events from a file, nothing is watched' };
    case 'paused':
      return { tone: 'quiet', text: 'Paused by you' };
    case 'offline':
      return { tone: 'quiet', text: 'Offline; checks resume by themselves' };
    case 'first':
      return { tone: 'quiet', text: 'The first check is running' };
    case 'fine':
      return { tone: 'ok', text: `Watching, checked ${ago(status.goodAt, now)}` };
    case 'attention':
      return { tone: 'bad', text: `${problemWords(status.facts).title}, since ${moment(status.since, now)}` };
    case 'failing': {
      const what = status.facts ? problemWords(status.facts).title : 'No check came through';
      return { tone: status.blind ? 'bad' : 'warn', text: `${what}, since ${moment(status.since, now)}` };
    }
  }
}
