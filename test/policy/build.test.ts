/** The shipped build: its manifest to the letter, and the addresses it knows. `npm run build && npm run build:firefox` makes it. */
import { describe, expect, it } from 'vitest';
import { list, read } from '../helpers/sources.ts';

const ICONS = Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `icons/icon-${size}.png`]));
const SAME = {
  manifest_version: 3,
  name: 'Audit Monitor for Vonage',
  short_name: 'AuditMonitor',
  description:
    'Watches the audit events of your Vonage API accounts and keeps them on your computer. Not affiliated with Vonage.',
  version: (JSON.parse(read('package.json')) as { version: string }).version,
  icons: ICONS,
  action: { default_icon: ICONS, default_popup: 'popup.html', default_title: 'Audit Monitor for Vonage' },
  options_ui: { open_in_tab: true, page: 'options.html' },
  permissions: ['storage', 'alarms', 'notifications', 'unlimitedStorage'],
  optional_permissions: ['idle'],
  host_permissions: ['https://api.nexmo.com/*'],
  incognito: 'not_allowed',
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src https://api.nexmo.com; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
};

const EXPECTED = {
  'chrome-mv3': {
    ...SAME,
    background: { service_worker: 'background.js' },
    minimum_chrome_version: '148',
    externally_connectable: { ids: [] },
  },
  'firefox-mv3': {
    ...SAME,
    background: { scripts: ['background.js'] },
    browser_specific_settings: {
      gecko: {
        id: 'audit-monitor-for-vonage@example.org',
        strict_min_version: '147.0',
        data_collection_permissions: { required: ['authenticationInfo'] },
      },
    },
  },
};

describe.each(Object.entries(EXPECTED))('the build %s', (target, manifest) => {
  it('has exactly the manifest that it should have', () => {
    expect(JSON.parse(read(`.output/${target}/manifest.json`))).toEqual(manifest);
  });

  it('keeps within the limits of the stores', () => {
    expect([manifest.name.length <= 45, manifest.short_name.length <= 12, manifest.description.length <= 132]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('knows no address but the API’s, apart from names of namespaces', () => {
    const texts = list(`.output/${target}/**/*.{js,html,css,json,svg}`).map(read);
    const hosts = texts.flatMap((text) =>
      Array.from(text.matchAll(/(?:https?|wss?):\/\/([\w.-]+)/g), ([, host]) => host),
    );
    expect(new Set(hosts)).toEqual(new Set(['api.nexmo.com', 'www.w3.org', 'example.org', 'hooks.example.org']));
  });

  it('makes no code out of text', () => {
    const scripts = list(`.output/${target}/**/*.js`).filter((path) =>
      /\beval\(|new Function\(|\bimport\(["'`]http/.test(read(path)),
    );
    expect(scripts).toEqual([]);
  });
});
