import { headersOf } from '../case.ts';
import { parseChallenges } from '../lib/challenge-header.ts';
import { absent, defineProbe, found } from '../probe.ts';
import exchange from './exchange.ts';
import refusal from './refusal.ts';

export interface Challenge {
  readonly scheme: string;
  readonly token68: string | null;
  readonly params: Readonly<Record<string, string>>;
}

export interface Challenges {
  /** False: the field breaks the grammar of RFC 9110 §11.6.1; `list` holds what could be saved. */
  readonly wellFormed: boolean;
  readonly why: string | null;
  readonly list: readonly Challenge[];
  readonly field: 'WWW-Authenticate' | 'Proxy-Authenticate';
}

/** What the server asks for, by the grammar. */
export default defineProbe({
  id: 'challenge',
  reach: 'none',
  needs: { refusal, exchange },
  run(_material, { refusal, exchange }) {
    const proxy = refusal.response.status === 407;
    const field = proxy ? 'Proxy-Authenticate' : 'WWW-Authenticate';
    const own = headersOf(refusal.response, field);
    // A login redirect may carry the challenge on the redirect itself.
    const values = own.length > 0 ? own : headersOf(exchange.response, field);
    if (values.length === 0) return absent(`the answer has no ${field} field`);
    const parsed = parseChallenges(values);
    return found<Challenges>(
      parsed.ok
        ? { wellFormed: true, why: null, list: parsed.challenges, field }
        : { wellFormed: false, why: parsed.why, list: parsed.salvage, field },
    );
  },
});
