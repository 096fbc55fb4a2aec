import { lookup as systemLookup } from 'node:dns';
import type { Connection } from '../engine/case.ts';
import type { LookupResult } from '../engine/net.ts';
import { parseAddress } from './address.ts';
import { type AddressPolicy, normaliseHost } from './policy.ts';

/** Looks a name up: all addresses, in the order to try them. Rejects with an error that carries `code`. */
export type Resolver = (host: string) => Promise<readonly string[]>;

export type Overrides = Connection['resolve'];

/** The resolver of the operating system, so that /etc/hosts and split DNS count as they do for every other program. */
export const systemResolver: Resolver = (host) =>
  new Promise((resolve, reject) => {
    systemLookup(host, { all: true, verbatim: true }, (error, found) =>
      error ? reject(error) : resolve(found.map(({ address }) => address)),
    );
  });

/**
 * One answer for each name as long as a door is open. A name that answers differently the second time is either broken or wants to get around a check
 * (DNS rebinding): asking until it fits would help it. A failure is not remembered.
 */
export function rememberAnswers(resolver: Resolver): Resolver {
  const answers = new Map<string, Promise<readonly string[]>>();
  return (host) => {
    const known = answers.get(host);
    if (known !== undefined) return known;
    const asked = resolver(host);
    answers.set(host, asked);
    asked.catch(() => answers.delete(host));
    return asked;
  };
}

export interface NameLookup {
  readonly policy: AddressPolicy;
  readonly resolver: Resolver;
  readonly overrides?: Overrides;
  readonly limitMs: number;
}

/**
 * The addresses of a host, each judged. A literal address is its own answer; `overrides` (curl's --resolve) win over the resolver. `ok` says that
 * there are addresses, not that they may be reached. Never rejects: a silent resolver ends as EAI_AGAIN at the limit.
 */
export async function lookupHost(host: string, port: number, { policy, resolver, overrides, limitMs }: NameLookup): Promise<LookupResult> {
  const name = normaliseHost(host);
  const began = performance.now();
  const given = parseAddress(name) === null ? overrideFor(name, port, overrides) : [name];
  const answer = given === null ? await withLimit(resolver, name, limitMs) : { addresses: given, code: null };
  const ms = Math.round(performance.now() - began);
  const addresses = answer.addresses.map((address) => {
    const family = parseAddress(address)?.family ?? 4;
    const { allowed, why } = policy.judgeAddress(address, name);
    return { address, family, allowed, why };
  });
  const code = answer.code ?? (addresses.length === 0 ? 'ENODATA' : null);
  return { host: name, ok: code === null, code, addresses, ms };
}

interface Answer {
  readonly addresses: readonly string[];
  readonly code: string | null;
}

function withLimit(resolver: Resolver, name: string, limitMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ addresses: [], code: 'EAI_AGAIN' }), limitMs);
    const settle = (answer: Answer): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    resolver(name).then(
      (addresses) => settle({ addresses, code: null }),
      (error: unknown) => settle({ addresses: [], code: codeOf(error) ?? 'ENOTFOUND' }),
    );
  });
}

/** The `code` of a Node core error; errors of core fail `instanceof Error` across realms. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

function overrideFor(name: string, port: number, overrides: Overrides): readonly string[] | null {
  if (overrides === undefined) return null;
  const wanted = [`${name}:${port}`, name];
  const entry = wanted
    .map((key) => Object.entries(overrides).find(([given]) => normaliseHost(given) === key))
    .find((found) => found !== undefined);
  return entry?.[1].map((address) => normaliseHost(address)) ?? null;
}
