import { runTrial, whyNot } from '../experiment.ts';
import type { Trial } from '../facts.ts';
import { type CredentialVariant, credentialVariants } from '../lib/credential-variants.ts';
import { absent, defineProbe, found, skipped } from '../probe.ts';
import challenge from './challenge.ts';
import credentials from './credentials.ts';
import headerSyntax from './header-syntax.ts';
import liveExchange from './live-exchange.ts';

/** The same credential, presented in another way, to the same origin. */
export interface RepairedCredential {
  readonly trials: readonly Trial[];
  /** The variant that was accepted. */
  readonly accepted: Pick<CredentialVariant, 'kind' | 'changed' | 'template'> | null;
}

/** The user's credential is shown to its own server at most this often besides the request as given (lock-outs). */
const MOST_TRIES = 2;

export default defineProbe({
  id: 'repaired-credential',
  reach: 'target',
  needs: { credentials, liveExchange },
  wants: { challenge, headerSyntax },
  async run(material, { credentials, liveExchange: { exchange }, challenge, headerSyntax }, context) {
    const why = whyNot(exchange, context);
    if (why !== null || exchange === null || material.request === undefined) return skipped(why ?? 'there is no request');
    if (![400, 401, 403].includes(exchange.response.status)) return skipped(`${exchange.response.status} is no refusal of a credential`);
    const variants = credentialVariants(material.request, credentials, challenge?.list ?? [], headerSyntax ?? [], {
      answer: exchange.response,
      random: context.random,
    });
    if (variants.length === 0) return absent('nothing suggests another way to present the credential');
    const trials: Trial[] = [];
    // A 403 also asks for a browser's User-Agent: that try counts.
    const tries = exchange.response.status === 403 ? MOST_TRIES - 1 : MOST_TRIES;
    for (const { kind, changed, request, template } of variants.slice(0, tries)) {
      const trial = await runTrial({ name: kind, changed, request }, exchange.response, context);
      trials.push(trial);
      if (trial.accepted) return found<RepairedCredential>({ trials, accepted: { kind, changed, template } });
      if (trial.status === 429) break;
    }
    return found<RepairedCredential>({ trials, accepted: null });
  },
});
