import type { AddressPolicy, Verdict } from './policy.ts';
import { lookupHost, type Overrides, type Resolver, systemResolver } from './resolve.ts';

export interface ReachOptions {
  readonly policy: AddressPolicy;
  /** curl's --resolve: host or host:port → addresses. */
  readonly resolve?: Overrides;
  readonly resolver?: Resolver;
  /** Milliseconds for the lookup, default 3000. */
  readonly lookupMs?: number;
}

export interface ReachAnswer {
  readonly allowed: boolean;
  /** One sentence, with what the operator can change when it can be changed. */
  readonly why: string;
  readonly addresses: readonly string[];
}

/** May this URL be reached under the policy, and why (not)? Looks the name up unless addresses are given; connects to nothing. */
export async function reach(
  text: string,
  { policy, resolve, resolver = systemResolver, lookupMs = 3000 }: ReachOptions,
): Promise<ReachAnswer> {
  const url = readUrl(text);
  if (url === null)
    return { allowed: false, why: 'This is not a URL that why401 can read; write it as in https://api.example.com/path.', addresses: [] };
  const first = policy.judgeUrl(url);
  if (!first.allowed) return { ...first, addresses: [] };
  const found = await lookupHost(url.hostname, portOf(url), {
    policy,
    resolver,
    limitMs: lookupMs,
    ...(resolve && { overrides: resolve }),
  });
  const addresses = found.addresses.map(({ address }) => address);
  if (!found.ok)
    return { allowed: false, why: `The name ${found.host} has no address (${found.code}), so there is nothing to connect to.`, addresses };
  return { ...judgeAll(found.addresses), addresses };
}

/** One bad answer refuses the name: who mixes public and private answers tries to get around a check (GitLab's rule). */
export function judgeAll(answers: readonly Verdict[]): Verdict {
  const verdict = answers.find(({ allowed }) => !allowed) ?? answers[0];
  if (verdict === undefined) return { allowed: false, why: 'The name has no address, so there is nothing to connect to.' };
  return { allowed: verdict.allowed, why: verdict.why };
}

/** A URL as people give it; without a scheme https is meant ('localhost:3000' is a host with a port, not a scheme). */
function readUrl(text: string): URL | null {
  const trimmed = text.trim();
  const bare = /^[^\s:/?#@[\]\\<>"'`]+(:\d+)?([/?#].*)?$/s.test(trimmed) || /^\[[^\]]*\](:\d+)?([/?#].*)?$/s.test(trimmed);
  return URL.parse(bare ? `https://${trimmed}` : trimmed);
}

export const portOf = (url: URL): number => (url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port));
