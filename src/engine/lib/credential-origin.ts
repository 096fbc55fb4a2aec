import type { Recognition } from '../credential.ts';
import { asUtc, inWords } from './time.ts';

interface Kind {
  readonly label: string;
  readonly provider: string | null;
  readonly recognition: Recognition;
}

/**
 * What a value says of itself that helps a person to know which one it is: whose account it belongs to, when it was made. A clause
 * to follow a semicolon, with it; '' where it says nothing. JWTs tell their times as claims.
 */
export function originOf(kind: Kind | undefined, now: number): string {
  if (kind === undefined || kind.label === 'JWT') return '';
  const { account, issuedAt, role } = kind.recognition;
  if (account !== undefined) return `; the value names the ${kind.provider ?? ''} account ${account}`.replace('  ', ' ');
  const made = issuedAt === undefined || role === 'access' ? null : asUtc(issuedAt);
  return made === null || issuedAt === undefined
    ? ''
    : `; by the time inside it, it was made ${inWords(issuedAt, now)} (${made.slice(0, 10)})`;
}
