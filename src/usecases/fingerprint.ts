import { createHash } from 'node:crypto';
import type { Diagnosis } from '../engine/index.ts';

/** Causes that lie with the issuer: every API that trusts it fails for the same reason, so the host is no part of the fault. */
const OF_THE_ISSUER: ReadonlySet<string> = new Set([
  'identity-provider-unavailable',
  'identity-provider-misconfigured',
  'signing-key-unknown',
]);

/** They lie in what was sent: two people who send different things share no fault, two who send the same (one key of a team) do. */
const OF_THE_CREDENTIAL: ReadonlySet<string> = new Set([
  'credentials-invalid',
  'credentials-malformed',
  'credentials-conflict',
  'token-malformed',
]);

/**
 * Names the fault: the same host (or issuer), cause, key id and refusing layer are one thread for DevOps. Also where the asker could mend it:
 * DevOps see such a case only when its person insists, and several who insist on one host have one fault (a client that renews no token). A slip
 * (a typo in a key) stays its person's. Null where too little is known to call two cases the same.
 */
export function fingerprintOf(diagnosis: Diagnosis): string | null {
  const [cause] = diagnosis.causes;
  if (cause === undefined || diagnosis.outcome !== 'auth-failure') return null;
  const { host, issuer, keyId } = faultOf(diagnosis);
  const place = OF_THE_ISSUER.has(cause.id) && issuer !== null ? '' : (host ?? '');
  if (place === '' && issuer === null) return null;
  const sent = OF_THE_CREDENTIAL.has(cause.id) ? tagsIn(diagnosis) : [];
  if (sent === null) return null;
  const parts = [place, cause.id, issuer ?? '', keyId ?? '', diagnosis.refusedBy.layer, ...sent];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** Keyed tags of the secrets in the request; null where none is known. */
function tagsIn({ request }: Diagnosis): readonly string[] | null {
  const tags = [...new Set(JSON.stringify(request).match(/#[0-9a-f]{4,16}(?=›)/g))].sort();
  return tags.length === 0 ? null : tags;
}

export interface Fault {
  /** With the port, in lower case; null where the case has no request. */
  readonly host: string | null;
  readonly issuer: string | null;
  readonly keyId: string | null;
}

/** Where the fault shows itself. */
export function faultOf({ request, token }: Diagnosis): Fault {
  return { host: hostOf(request?.url), issuer: textAt(token?.claims, 'iss'), keyId: textAt(token?.header, 'kid') };
}

function hostOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { host } = new URL(url);
  return host === '' ? null : host;
}

function textAt(fields: Readonly<Record<string, unknown>> | null | undefined, name: string): string | null {
  const value = fields?.[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
