/** From a request to its answer: what Spring Security and Spring MVC check, in their order. */
import type { Account } from '../account.ts';
import { limitedAnswer } from '../network/limited-answer.ts';
import type { Service } from '../service.ts';
import type { Settings } from '../settings.ts';
import { authenticate } from './auth.ts';
import type { Answer, Exchange } from './exchange.ts';
import { getEvent } from './get-event.ts';
import { listEvents } from './list-events.ts';
import { listTypes } from './list-types.ts';
import { answerRefusal, Refusal } from './refusal.ts';
import { getRelated, isRelated } from './related.ts';

type Handler = (exchange: Exchange, service: Service, account: Account, id: string) => Answer | Promise<Answer>;

interface Resource {
  readonly methods: Readonly<Record<string, Handler>>;
  readonly id: string;
}

const ACCEPTABLE = /^(?:\*\/\*|application\/(?:\*|json|hal\+json))$/i;

/** Answers a request. Refusals become answers too. */
export async function answerRequest(exchange: Exchange, service: Service): Promise<Answer> {
  try {
    return await route(exchange, service);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return answerRefusal(error, exchange, service.settings.errorShape, service.now());
  }
}

async function route(exchange: Exchange, service: Service): Promise<Answer> {
  const { settings } = service;
  if (settings.cors === 'permissive' && isPreflight(exchange)) return { status: 204, body: '' };
  const resource = resourceAt(exchange.path, settings);
  const isOpen = settings.optionsAuth === 'not-needed' && exchange.method === 'OPTIONS';
  if (isOpen && resource?.methods['OPTIONS']) return listTypes(exchange, service, null);
  const account = authenticate(exchange, service);
  if (!service.limiter.allows(account.apiKey, settings.rateLimitPerSecond)) return limitedAnswer(exchange, service);
  if (!resource) throw new Refusal(404, 'No message available');
  const handler = Object.hasOwn(resource.methods, exchange.method) ? resource.methods[exchange.method] : undefined;
  if (!handler) {
    const allow = Object.keys(resource.methods).join(',');
    throw new Refusal(405, `Request method '${exchange.method}' not supported`, { allow });
  }
  if (!accepts(exchange.headers.accept)) throw new Refusal(406, 'Could not find acceptable representation');
  return handler(exchange, service, account, resource.id);
}

function resourceAt(path: string, { basePath, trailingSlash, relatedRoutes }: Settings): Resource | null {
  const trimmed = trailingSlash === 'tolerated' ? path.replace(/\/$/, '') : path;
  const list = `${basePath}/events`;
  if (trimmed === list) return { methods: { GET: listEvents, OPTIONS: listTypes }, id: '' };
  const id = trimmed.startsWith(`${list}/`) ? decode(trimmed.slice(list.length + 1)) : '';
  if (id) return { methods: { GET: getEvent }, id };
  return relatedRoutes && isRelated(path) ? { methods: { GET: getRelated }, id: '' } : null;
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function accepts(header = '*/*'): boolean {
  return header.split(',').some((range) => ACCEPTABLE.test((range.split(';')[0] ?? '').trim()));
}

function isPreflight({ method, headers }: Exchange): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}
