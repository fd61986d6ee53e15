/** Habits of the house that no linter knows. */
import { expect, it } from 'vitest';
import { list, read, shippedSources } from '../helpers/sources.ts';

const files = shippedSources();
const where = (pattern: RegExp, except: readonly string[] = []) =>
  files.filter(({ path, text }) => !except.includes(path) && pattern.test(text)).map(({ path }) => path);

it('names stored items in one table only', () => {
  expect(
    where(/\bstorage\.(local|session|sync|managed)\b|localStorage|sessionStorage/, ['utils/browser/stored.ts']),
  ).toEqual([]);
  expect(where(/\bdefine\('(local|session)'/, ['utils/browser/storage.ts', 'utils/browser/rule-storage.ts'])).toEqual(
    [],
  );
});

it('never syncs anything', () => {
  expect(where(/storage\.sync/)).toEqual([]);
});

it('touches the key of the vault, and opens what it seals, in one room only', () => {
  const strangers = where(/vaultKeyStore|vault-key\.ts|vault-storage\.ts|accounts\/(vault|cipher)\.ts/);
  expect(strangers.filter((path) => !/^utils\/(accounts\/|browser\/storage)/.test(path))).toEqual([]);
});

it('tells the browser to keep no secret and no passphrase of any field', () => {
  const fields = where(/<(input|Field)\b/, ['components/ui/Field.tsx', 'components/ui/SecretField.tsx']);
  expect(fields.filter((path) => /type=\{?["']password/.test(read(path)))).toEqual([]);
  expect(read('components/ui/SecretField.tsx')).toContain("autocomplete={revealed ? 'off' : 'new-password'}");
});

it('writes nothing to the console', () => {
  expect(where(/console\./)).toEqual([]);
});

it('puts no markup of others into a page, and no style into an attribute', () => {
  expect(where(/innerHTML|dangerouslySetInnerHTML|insertAdjacentHTML|\bstyle=/)).toEqual([]);
});

it('asks the browser for no language: what machines read is the same in all of them (fault 83)', () => {
  expect(where(/toLocale|localeCompare|navigator\.languages?\b|new Intl\.\w+\((?!LOCALE|'en)/)).toEqual([]);
});

it('gets round no type and silences no check', () => {
  expect(where(/\bas any\b|<any>|@ts-(ignore|expect-error|nocheck)|oxlint-disable/)).toEqual([]);
});

it('leaves no task without a date', () => {
  expect(where(/\b(TODO|FIXME|XXX|HACK)\b(?! \[\d{4}-\d{2}-\d{2}\])/)).toEqual([]);
});

it('says of every exported function of more than three lines what it is for', () => {
  const silent = files.flatMap(({ path, text }) => {
    const lines = text.split('\n');
    return lines.flatMap((line, index) => {
      const name = /^export (?:async )?function (\w+)/.exec(line)?.[1];
      const isShort = lines.slice(index + 1, index + 5).includes('}');
      const isDescribed = lines[index - 1]?.trimEnd().endsWith('*/') ?? false;
      return name && !isShort && !isDescribed ? [`${path} ${name}`] : [];
    });
  });
  expect(silent).toEqual([]);
});

it('collects every test file that there is', async () => {
  const { default: config } = (await import('../vitest.config.ts')) as {
    default: { test: { projects: { test: { include: string[] } }[] } };
  };
  const collected = new Set(config.test.projects.flatMap(({ test }) => test.include.flatMap(list)));
  expect(list('test/**/*.{test,spec}.{ts,tsx,js,mjs}').filter((path) => !collected.has(path))).toEqual([]);
});

it('skips no test, and runs none alone', () => {
  const tests = list('test/**/*.test.{ts,tsx}').filter((path) => path !== 'test/policy/habits.test.ts');
  expect(tests.filter((path) => /\b(it|test|describe)\.(skip|only|todo|fails)\b|\bxit\b/.test(read(path)))).toEqual([]);
});

it('waits for no time to pass', () => {
  const tests = list('test/**/*.test.{ts,tsx}').filter((path) => path !== 'test/policy/habits.test.ts');
  expect(
    tests.filter((path) =>
      /setTimeout\(|timers\/promises|waitForTimeout|toMatchSnapshot|toMatchInlineSnapshot/.test(read(path)),
    ),
  ).toEqual([]);
});

it('gives a class its look in one room only: style sheets of different rooms end in one file', () => {
  const owners = new Map<string, Set<string>>();
  for (const path of list('components/**/*.css').filter((sheet) => !sheet.startsWith('components/ui/'))) {
    const room = path.split('/').slice(0, 2).join('/');
    for (const [, name = ''] of read(path).matchAll(/^ *\.([\w-]+) \{/gm)) {
      owners.set(name, (owners.get(name) ?? new Set()).add(room));
    }
  }
  expect(Array.from(owners).filter(([, rooms]) => rooms.size > 1)).toEqual([]);
});
