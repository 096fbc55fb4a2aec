import { readFileSync } from 'node:fs';
import { createPolicy } from '../../src/net/index.ts';

/** A case of ssrf.json: what is pasted, how its names resolve, and whether anything may be dialled for it. */
export interface ForgeryCase {
  readonly id: string;
  readonly group: string;
  readonly input: string;
  readonly inputKind?: string;
  readonly carrier?: string;
  readonly expect: 'allow' | 'block';
  readonly alsoAccept?: readonly string[];
  readonly resolvesTo?: readonly string[];
  readonly resolveSequence?: readonly (readonly string[])[];
  readonly dns?: Readonly<Record<string, readonly string[]>>;
  readonly redirectChain?: readonly string[];
  readonly blockedHop?: number;
  readonly reason?: string;
  readonly sends?: readonly string[];
  readonly credentialsOnlyTo?: readonly string[];
  readonly mustNotDial?: readonly string[];
  readonly context?: {
    readonly mode: 'slack' | 'terminal';
    readonly allowNetworks?: readonly string[];
    readonly ownAddresses?: readonly string[];
    readonly ownHosts?: readonly string[];
  };
}

export const forgeryCases: readonly ForgeryCase[] = JSON.parse(
  readFileSync(new URL('../corpora/security/ssrf.json', import.meta.url), 'utf8'),
).cases;

export const PUBLIC = ['93.184.216.34'];

/** Answers as the case says; a name that it does not mention is public, so that only the guard itself can refuse it. */
export function resolverOf(one: ForgeryCase) {
  let asked = -1;
  return async (host: string): Promise<readonly string[]> => {
    asked += 1;
    const sequence = one.resolveSequence;
    return sequence?.[Math.min(asked, sequence.length - 1)] ?? one.dns?.[host] ?? one.resolvesTo ?? PUBLIC;
  };
}

export function policyOf({ context }: ForgeryCase) {
  const { mode = 'slack', allowNetworks = [], ownAddresses = [], ownHosts = [] } = context ?? {};
  return createPolicy({ mode, allow: allowNetworks, own: [...ownAddresses, ...ownHosts] });
}
