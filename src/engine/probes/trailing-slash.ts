import { type HttpRequest, headerOf } from '../case.ts';
import { runTrial, whyNot } from '../experiment.ts';
import type { Exchange, Trials } from '../facts.ts';
import { showingsLeft } from '../lib/credential-showings.ts';
import { absent, defineProbe, found, skipped } from '../probe.ts';
import claimedMissing from './claimed-missing.ts';
import liveExchange from './live-exchange.ts';
import repairedCredential from './repaired-credential.ts';

/** Is it the final slash? Routers that are strict about it answer 404 or 405; a redirect in front of one may lose the credential. */
export default defineProbe({
  id: 'trailing-slash',
  reach: 'target',
  needs: { liveExchange },
  wants: { claimedMissing, repairedCredential },
  async run(material, { liveExchange: { exchange }, claimedMissing, repairedCredential }, context) {
    const why = whyNot(exchange, context);
    if (why !== null || exchange === null || material.request === undefined) return skipped(why ?? 'there is no request');
    if (!isQuestion(exchange, material.request, claimedMissing !== undefined))
      return skipped(`${exchange.response.status} does not raise the question`);
    if (showingsLeft(exchange.response, repairedCredential) < 1) return skipped('the credential was shown often enough');
    const other = otherPath(material.request.url);
    if (other === null) return absent('this path has no form with or without a final slash');
    const changed = other.added ? 'the path ends with a slash' : 'the path ends without a slash';
    const request = { ...material.request, url: other.url };
    return found<Trials>({ trials: [await runTrial({ name: 'trailing-slash', changed, request }, exchange.response, context)] });
  },
});

/** After a 401 only where the credential was not even seen. Cookies beside it and methods other than GET raise questions that come first. */
function isQuestion({ response }: Exchange, request: HttpRequest, unseen: boolean): boolean {
  if ([404, 405, 410].includes(response.status)) return true;
  if (response.status !== 401 || !unseen || !/^GET$/i.test(request.method)) return false;
  return headerOf(request, 'authorization') !== undefined && headerOf(request, 'cookie') === undefined;
}

/** No slash behind a file name: nothing serves that. */
function otherPath(address: string): { readonly url: string; readonly added: boolean } | null {
  const url = new URL(address);
  const added = !url.pathname.endsWith('/');
  if (url.pathname === '/' || (added && /\.\w{1,5}$/.test(url.pathname))) return null;
  url.pathname = added ? `${url.pathname}/` : url.pathname.replace(/\/+$/, '');
  return url.pathname === '/' ? null : { url: url.href, added };
}
