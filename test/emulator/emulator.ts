/** A local Audit Events API, in this process. */
import type { ServerResponse } from 'node:http';
import { createRandom } from '../../utils/sample/random.ts';
import type { Clock } from '../../utils/time.ts';
import { Account, type AccountHandle, type AccountOptions } from './account.ts';
import { type Certificate, createCertificate } from './certificate.ts';
import { handleControl, isControl } from './control.ts';
import { playDrift } from './drift.ts';
import { createFeeds, type FeedOptions } from './feed.ts';
import { handleRequest } from './handler.ts';
import type { Fault } from './network/fault.ts';
import { createFaultQueue } from './network/fault-queue.ts';
import { createHolds, type Hold, type HoldMatch } from './network/hold.ts';
import { createRateLimiter } from './network/rate-limit.ts';
import { createRequestLog, type RequestRecord } from './network/request-log.ts';
import { createSnapshots } from './query/snapshots.ts';
import { visibleCount } from './query/visible.ts';
import { startServer } from './server.ts';
import { defaultSettings, type Settings } from './settings.ts';

export interface EmulatorOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  readonly tlsPort?: number;
  /** The same seed and clock give the same answers, byte for byte. */
  readonly seed?: number;
  /** The real time, if absent. */
  readonly now?: Clock;
  readonly settings?: Partial<Settings>;
  /** Made at the start, if absent. A browser that pinned one can be given it again after a restart. */
  readonly certificate?: Certificate;
}

/** The running service. It starts without accounts, and with every switch at its default. */
export interface Emulator {
  /** Both ports are on 127.0.0.1, and answer alike. */
  readonly httpPort: number;
  readonly tlsPort: number;
  /** Base64 SHA-256 of the TLS public key, for Chromium's pin list. */
  readonly spki: string;
  /** The last 10,000 requests, oldest first. */
  readonly requests: readonly RequestRecord[];
  /** Change a field, and the next request obeys. */
  readonly settings: Settings;
  readonly addAccount: (account: AccountOptions) => AccountHandle;
  /** In the order in which they were added. */
  readonly accounts: readonly AccountHandle[];
  /** As it was at the start: no accounts, no feeds, no requests, every switch at its default but those given. */
  readonly reset: (settings?: Partial<Settings>) => void;
  /** Throws where there is no such account. */
  readonly account: (apiKey: string) => AccountHandle;
  /** Holds the next request that fits. */
  readonly hold: (match?: HoldMatch) => Hold;
  /** The next requests fail so, before the switch `fault` has its say. */
  readonly failNext: (fault: Fault, times?: number) => void;
  /** Adds events to an account as time goes by, instead of the feed that it has. */
  readonly startFeed: (feed: FeedOptions) => void;
  /** Stops the feed of an account, or all. */
  readonly stopFeed: (apiKey?: string) => void;
  readonly close: () => Promise<void>;
}

/** Starts the service. Rejects with the code `EADDRINUSE` where a port is taken. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { seed = 1, now = Date.now } = options;
  const settings = { ...defaultSettings(), ...options.settings };
  const random = createRandom(seed);
  const accounts = new Map<string, Account>();
  const faults = createFaultQueue();
  const holds = createHolds();
  const log = createRequestLog();
  const ports = { settings, now, seed, random: createRandom(seed + 1) };
  const feeds = createFeeds(ports);
  const service = {
    settings,
    accounts,
    now,
    random,
    limiter: createRateLimiter(now),
    snapshots: createSnapshots(),
  };
  const find = (apiKey: string): Account => {
    const account = accounts.get(apiKey);
    if (!account) throw new Error(`The emulator has no account "${apiKey}".`);
    return account;
  };
  const onList = (apiKey: string) => {
    if (settings.driftScript.length > 0) playDrift(find(apiKey), ports);
  };
  const certificate = options.certificate ?? (await createCertificate('api.nexmo.com'));
  const { httpPort, tlsPort, close } = await startServer({
    port: options.port ?? 0,
    tlsPort: options.tlsPort ?? 0,
    certificate,
    breaksTls: () => faults.takeOnly('tls-failure', settings.fault),
    onRequest: (request, response, isSecure) => {
      // The client went away: what is still written is nobody's loss.
      response.on('error', () => response.destroy());
      const handled = isControl(request, isSecure)
        ? handleControl(request, response, emulator)
        : handleRequest(request, response, isSecure, { service, faults, holds, log, onList });
      handled.catch((error: unknown) => failOpenly(response, error));
    },
  });
  const emulator: Emulator = {
    httpPort,
    tlsPort,
    spki: certificate.spki,
    requests: log.records,
    settings,
    addAccount: (account) => {
      if (accounts.has(account.apiKey)) throw new Error(`The emulator has an account "${account.apiKey}" already.`);
      const added = new Account(account, ports);
      accounts.set(account.apiKey, added);
      // A long history is looked through now, rather than in the first request.
      visibleCount(added, ports);
      return added;
    },
    get accounts() {
      return [...accounts.values()];
    },
    reset: (changed) => {
      feeds.stop();
      accounts.clear();
      faults.clear();
      holds.clear();
      log.clear();
      Object.assign(settings, defaultSettings(), changed);
    },
    account: find,
    hold: holds.hold,
    failNext: (fault, times = 1) => faults.add(fault, times),
    startFeed: (feed) => feeds.start(find(feed.apiKey), feed),
    stopFeed: feeds.stop,
    close: async () => {
      feeds.stop();
      await close();
    },
  };
  return emulator;
}

/** A fault of the emulator's own must be seen in the test that met it. */
function failOpenly(response: ServerResponse, error: unknown): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { 'content-type': 'text/plain' }).end(`The emulator failed: ${String(error)}\n`);
}
