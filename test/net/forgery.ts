import { isIP } from 'node:net';
import { type DiagnoseEnvironment, type Engine, loadEngine } from '../../src/engine/index.ts';
import { Why401Error } from '../../src/errors.ts';
import { createNet, type Door } from '../../src/net/index.ts';
import { API, carriedBy, IDP } from './carriers.ts';
import { type ForgeryCase, PUBLIC, policyOf, resolverOf } from './forgery-cases.ts';
import { type Answer, type PretendInternet, startPretendInternet } from './pretend-internet.ts';

/** ssrf.json through the whole engine: what a person pastes in Slack, down to the address that is dialled. */
export interface World {
  /** Null: nothing was dialled or told that must not be; else what. */
  judge(one: ForgeryCase): Promise<string | null>;
  close(): Promise<void>;
}

export async function openWorld(): Promise<World> {
  const engine = await loadEngine();
  let current: ForgeryCase | null = null;
  const internet = await startPretendInternet((url) => (current === null ? { status: 401 } : answerOf(current, url)));
  return {
    async judge(one) {
      current = one;
      internet.forget();
      const said = await run(engine, one, internet);
      return violation(one, internet) ?? (/root:[x*]:0:0/.test(said) ? 'a file was read' : null);
    },
    close: () => internet.close(),
  };
}

async function run(engine: Engine, one: ForgeryCase, internet: PretendInternet): Promise<string> {
  const policy = policyOf(one);
  const doors: Door[] = [];
  const environment: DiagnoseEnvironment = {
    openNet: (connection) => {
      const given = { ...connection, ca: internet.ca, insecure: true };
      const door = createNet({ policy, connection: given, resolver: withCarriers(one), dial: internet.dial });
      doors.push(door);
      return door;
    },
    signal: AbortSignal.timeout(10_000),
    random: (bytes) => new Uint8Array(bytes).fill(7),
    clock: Date.now,
    mayChangeState: false,
    tagKey: new Uint8Array(32),
  };
  try {
    return JSON.stringify(await engine.diagnose({ text: textOf(one) }, environment));
  } catch (error) {
    if (error instanceof Why401Error && error.code === 'unusable-input') return error.message;
    throw error;
  } finally {
    await Promise.all(doors.map((door) => door.close()));
  }
}

function textOf(one: ForgeryCase): string {
  if (one.carrier !== undefined) return carriedBy(one).text;
  const sends = (one.sends ?? []).filter((field) => field.includes(': '));
  if (sends.length > 0) return `curl -L ${sends.map((field) => `-H '${field}'`).join(' ')} ${one.input}`;
  return one.redirectChain === undefined ? one.input : `curl -L '${one.input}'`;
}

/** The carrier's own hosts have their own addresses. */
function withCarriers(one: ForgeryCase) {
  const named = resolverOf(one);
  return async (host: string): Promise<readonly string[]> => {
    if (one.carrier !== undefined && host === API.host) return [API.address];
    return host === IDP.host ? [IDP.address] : named(host);
  };
}

function hopsOf({ redirectChain = [] }: ForgeryCase): readonly (URL | null)[] {
  const hops: (URL | null)[] = [];
  for (const hop of redirectChain) hops.push(URL.parse(hop, hops.at(-1)?.href));
  return hops;
}

const withoutUser = ({ protocol, host, pathname, search }: URL): string => `${protocol}//${host}${pathname}${search}`;

function answerOf(one: ForgeryCase, url: URL): Answer {
  const carried = one.carrier === undefined ? null : carriedBy(one).answerTo(url);
  if (carried !== null) return carried;
  const index = hopsOf(one).findIndex((hop) => hop !== null && withoutUser(hop) === withoutUser(url));
  const next = index < 0 ? undefined : one.redirectChain?.[index + 1];
  // As bytes: a field is Latin-1 on the wire.
  if (next !== undefined) return { status: 302, headers: [['Location', Buffer.from(next).toString('latin1')]] };
  return { status: 401, headers: [['WWW-Authenticate', 'Bearer realm="x"']] };
}

/** Addresses that may be dialled for this case. */
function permitted(one: ForgeryCase): ReadonlySet<string> {
  const literal = (url: URL | null): readonly string[] => {
    const host = url?.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '') ?? '';
    if (isIP(host) !== 0) return [host];
    return one.resolveSequence?.flat() ?? one.dns?.[host] ?? one.resolvesTo ?? PUBLIC;
  };
  const found = new Set<string>();
  const add = (addresses: readonly string[]): void => {
    for (const address of addresses) found.add(address);
  };
  if (one.carrier !== undefined) add([API.address, IDP.address, ...(one.expect === 'allow' ? (one.resolvesTo ?? []) : [])]);
  else if (one.redirectChain !== undefined) for (const hop of hopsOf(one).slice(0, one.blockedHop)) add(literal(hop));
  else if (one.expect === 'allow') add(literal(URL.parse(one.input) ?? URL.parse(`https://${one.input}`)));
  for (const address of one.mustNotDial ?? []) found.delete(address);
  return found;
}

function violation(one: ForgeryCase, { dialled, received }: PretendInternet): string | null {
  const may = permitted(one);
  const wrong = dialled.find((place) => !may.has(place.slice(0, place.lastIndexOf(':'))));
  if (wrong !== undefined) return `dialled ${wrong}`;
  const blocked = one.blockedHop === undefined ? null : hopsOf(one)[one.blockedHop];
  const isBefore = hopsOf(one)
    .slice(0, one.blockedHop)
    .some((hop) => hop?.href === blocked?.href);
  if (blocked && !isBefore && received.some(({ url }) => url === blocked.href)) return `asked for ${blocked.href}`;
  if (dialled.length > 24) return `dialled ${dialled.length} times`;
  const mayAsk = one.expect === 'allow' && !(one.alsoAccept ?? []).includes('block');
  if (mayAsk && dialled.length === 0 && one.carrier === undefined) return 'nothing was dialled';
  return stolen(one, received);
}

const SECRETS = /FAKE|dTpwQUtF|dTpGQUtF/;

/** Credentials that came to an origin which must not see them. */
function stolen({ credentialsOnlyTo }: ForgeryCase, received: PretendInternet['received']): string | null {
  if (credentialsOnlyTo === undefined) return null;
  const thief = received.find(({ url, text }) => !credentialsOnlyTo.includes(new URL(url).origin) && SECRETS.test(text));
  return thief === undefined ? null : `credentials came to ${new URL(thief.url).origin}`;
}
