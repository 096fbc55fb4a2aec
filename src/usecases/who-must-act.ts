import type { Diagnosis } from '../engine/index.ts';

/** `owner`: whoever runs the API; `asker`: the person alone; `open`: either, or nobody knows. */
export type Acts = 'owner' | 'asker' | 'open';

/**
 * Causes that one side alone can end. All others (a token of a strange issuer, a clock, a name that is not found) may lie with either.
 * Nearly every cause lists a step for everybody, so the steps do not tell.
 */
const BY_CAUSE: Readonly<Record<string, Acts>> = {
  'credentials-missing': 'asker',
  'credentials-malformed': 'asker',
  'scheme-mismatch': 'asker',
  'credentials-misplaced': 'asker',
  'credentials-conflict': 'asker',
  'environment-mismatch': 'asker',
  'request-signature-invalid': 'asker',
  'token-malformed': 'asker',
  'token-expired': 'asker',
  'token-type-mismatch': 'asker',
  'mfa-required': 'asker',
  'session-expired': 'asker',
  'login-redirect': 'asker',
  'grant-rejected': 'asker',
  'redirect-drops-credentials': 'asker',
  'proxy-auth-required': 'asker',
  'endpoint-mismatch': 'asker',
  'no-auth-failure': 'asker',
  'account-locked': 'owner',
  'permission-denied': 'owner',
  'ip-restricted': 'owner',
  'waf-blocked': 'owner',
  'authorization-stripped': 'owner',
  'cors-preflight-blocked': 'owner',
  'server-misconfigured': 'owner',
  'identity-provider-unavailable': 'owner',
  'identity-provider-misconfigured': 'owner',
  'brute-force-suspected': 'owner',
  undetermined: 'open',
};

/** Who has to act on the first cause. A cause that is barely likely sends nobody away. */
export function whoMustAct({ causes: [first] }: Diagnosis): Acts {
  if (first === undefined || (first.likelihood === 'low' && !first.proven)) return 'open';
  const known = Object.hasOwn(BY_CAUSE, first.id) ? BY_CAUSE[first.id] : undefined;
  if (known !== undefined) return known;
  const ownerCan = first.fixes.some((fix) => fix.audience === 'owner');
  const askerCan = first.fixes.some((fix) => fix.audience !== 'owner');
  if (ownerCan === askerCan) return 'open';
  return ownerCan ? 'owner' : 'asker';
}
