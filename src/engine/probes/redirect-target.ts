import type { HttpRequest } from '../case.ts';
import { runTrial, trialOf, whyNot } from '../experiment.ts';
import type { Trial } from '../facts.ts';
import { mayShowAgain } from '../lib/credential-showings.ts';
import { absent, defineProbe, found, skipped } from '../probe.ts';
import credentials from './credentials.ts';
import exchange from './exchange.ts';
import redirectChain, { type RedirectChain } from './redirect-chain.ts';

/** The last address of a redirect, asked directly. */
export interface RedirectTarget {
  readonly trials: readonly Trial[];
  /** False: it belongs to another origin than the one the credential was given for, so it was asked without. */
  readonly withCredential: boolean;
}

/** Is it the redirect? The credential goes directly to its end, where that is the origin it was given for; anywhere else the end is asked without. */
export default defineProbe({
  id: 'redirect-target',
  reach: 'target',
  needs: { exchange, redirectChain, credentials },
  async run({ request }, { exchange, redirectChain }, context) {
    if (exchange.source === 'pasted') return absent('the redirect was pasted, not met');
    const why = whyNot(exchange, context);
    if (why !== null || request === undefined) return skipped(why ?? 'there is no request');
    const { hops, finalUrl } = redirectChain;
    const isOwn = new URL(finalUrl).origin === new URL(request.url).origin;
    const named = { name: 'redirect-target', changed: changedTo(finalUrl, request, isOwn) };
    // Whoever followed has asked the last address by itself already; once is enough.
    if (!isOwn || hops.every(({ credential }) => credential === 'kept'))
      return asFollowed(redirectChain, isOwn, (final) => trialOf(named, exchange.response, final));
    if (hops.some(({ answer }) => answer?.status === 429)) return skipped('the server asks for fewer requests');
    if (!mayShowAgain(hops.filter(({ credential }) => credential === 'kept').length))
      return skipped('the credential was shown often enough');
    const headers = request.headers.filter(([name]) => !/^host$/i.test(name));
    const trial = await runTrial({ ...named, request: { ...request, url: finalUrl, headers } }, exchange.response, context);
    return found<RedirectTarget>({ trials: [trial], withCredential: true });
  },
});

function asFollowed({ hops, final }: RedirectChain, isOwn: boolean, compared: (final: NonNullable<RedirectChain['final']>) => Trial) {
  if (final === null) return absent(hops.at(-1)?.why ?? 'the last address was not asked');
  return found<RedirectTarget>({ trials: [compared(final)], withCredential: isOwn });
}

function changedTo(target: string, { url }: HttpRequest, isOwn: boolean): string {
  if (isOwn) return 'the address that the redirect leads to is asked directly, with the credential';
  return `the address that the redirect leads to is asked directly, without the credential: that was given for ${new URL(url).host}, not for ${new URL(target).host}`;
}
