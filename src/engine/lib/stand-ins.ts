import type { KnownSecret } from '../../secrets/redact.ts';

/** The redactor's box, with its tag (secrets/redact.ts). */
const BOX = /‹([A-Za-z][A-Za-z ]{0,60}) #([0-9a-f]{4})›/g;

export interface StoodIn {
  readonly text: string;
  /** Each stand-in with the kind that its box named, so that it is boxed again before anybody sees it. */
  readonly secrets: readonly KnownSecret[];
}

/**
 * ‹kind #tag› → a value of that kind's syntax that is nobody's secret. A box in a field would be judged as what was sent: its blanks and
 * its brackets are no cookie, no token and no part of an address. The same box is the same value everywhere.
 */
export function withStandIns(text: string): StoodIn {
  const made = new Map<string, KnownSecret>();
  const filled = text.replace(BOX, (box, kind: string, tag: string) => {
    const known = made.get(box) ?? { value: standIn(kind, tag), kind };
    made.set(box, known);
    return known.value;
  });
  return { text: filled, secrets: [...made.values()] };
}

const base64 = (text: string): string => Buffer.from(text).toString('base64url');

function standIn(kind: string, tag: string): string {
  if (/\bJWT\b/.test(kind)) return `${base64('{"alg":"none"}')}.${base64(`{"jti":"${tag}"}`)}.standin${tag}0standin${tag}`;
  // A user name and a password, as Basic wants them (RFC 7617 §2).
  return kind === 'Basic credential' ? Buffer.from(`standin:standin${tag}0`).toString('base64') : `standin${tag}0standin${tag}`;
}
