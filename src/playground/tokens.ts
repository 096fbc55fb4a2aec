import { randomBytes } from 'node:crypto';
import { Refusal } from './refusal.ts';
import type { Installation } from './slack.ts';

/** Rotated tokens live 12 hours (using-token-rotation). */
export const ROTATED_LIFE_S = 43_200;

/** An installation and whose it is: one workspace, or all of an organisation (then teamId is absent). */
export interface Granted {
  readonly installation: Installation;
  readonly teamId?: string;
}

interface Issued {
  readonly granted: Granted;
  /** Epoch milliseconds; absent for tokens that do not expire. */
  readonly expiresAt?: number;
  /** Why it works no longer. */
  dead?: 'token_revoked' | 'account_inactive';
}

export interface TokenPair {
  readonly token: string;
  /** Present where the app has token rotation. */
  readonly refreshToken?: string;
}

/** Every bot token that was ever issued, and what became of it. */
export class Tokens {
  readonly #issued = new Map<string, Issued>();
  /** Single use: a refresh token goes when it is taken. */
  readonly #refresh = new Map<string, { readonly granted: Granted; readonly token: string }>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  issue(granted: Granted, rotating: boolean): TokenPair {
    const token = `${rotating ? 'xoxe.xoxb-1-' : 'xoxb-'}${randomBytes(12).toString('hex')}`;
    this.#issued.set(token, { granted, ...(rotating ? { expiresAt: this.#now() + ROTATED_LIFE_S * 1000 } : {}) });
    if (!rotating) return { token };
    const refreshToken = `xoxe-1-${randomBytes(24).toString('hex')}`;
    this.#refresh.set(refreshToken, { granted, token });
    return { token, refreshToken };
  }

  /** @throws Refusal invalid_auth, token_revoked, account_inactive, token_expired */
  check(token: string): Granted {
    const issued = this.#issued.get(token);
    if (!issued) throw new Refusal('invalid_auth');
    if (issued.dead) throw new Refusal(issued.dead);
    if (issued.expiresAt !== undefined && this.#now() >= issued.expiresAt) throw new Refusal('token_expired');
    return issued.granted;
  }

  /**
   * Exchanges a refresh token. Slack lets the old access token live a little; here it dies at once, so that whoever keeps using it is found.
   * @throws Refusal invalid_refresh_token: unknown, or used before
   */
  refresh(refreshToken: string): TokenPair & { readonly granted: Granted } {
    const held = this.#refresh.get(refreshToken);
    if (!held) throw new Refusal('invalid_refresh_token');
    this.#refresh.delete(refreshToken);
    this.kill(held.token, 'token_revoked');
    return { ...this.issue(held.granted, true), granted: held.granted };
  }

  kill(token: string, why: 'token_revoked' | 'account_inactive'): void {
    const issued = this.#issued.get(token);
    if (issued && !issued.dead) issued.dead = why;
  }

  /** All tokens of these installations, refresh tokens included. */
  killAll(belongs: (granted: Granted) => boolean, why: 'token_revoked' | 'account_inactive'): void {
    for (const [token, { granted }] of this.#issued) if (belongs(granted)) this.kill(token, why);
    for (const [token, { granted }] of this.#refresh) if (belongs(granted)) this.#refresh.delete(token);
  }
}
