import { randomBytes } from 'node:crypto';
import { forgetOldest } from './forget.ts';
import { Refusal } from './refusal.ts';
import type { Granted } from './tokens.ts';

/** A code is good for ten minutes, once (installing-with-oauth). */
const CODE_LIFE_MS = 10 * 60_000;

interface Code {
  readonly granted: Granted;
  readonly redirectUri: string;
  readonly born: number;
  used: boolean;
}

/** The temporary codes that installation pages hand out. */
export class OAuthCodes {
  readonly #codes = new Map<string, Code>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** @param redirectUri as the authorize address named it; '' where it named none */
  issue(granted: Granted, redirectUri: string): string {
    const code = `${Date.now()}.${randomBytes(24).toString('hex')}`;
    this.#codes.set(code, { granted, redirectUri, born: this.#now(), used: false });
    forgetOldest(this.#codes);
    return code;
  }

  /** @throws Refusal invalid_code, code_already_used, bad_redirect_uri */
  redeem(given: string, redirectUri: string): Granted {
    const code = this.#codes.get(given);
    if (!code || this.#now() - code.born > CODE_LIFE_MS) throw new Refusal('invalid_code');
    if (code.used) throw new Refusal('code_already_used');
    if (code.redirectUri !== redirectUri) throw new Refusal('bad_redirect_uri');
    code.used = true;
    return code.granted;
  }
}
