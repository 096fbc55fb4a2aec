import type { HttpRequest, HttpResponse } from '../case.ts';
import { runTrial, whyNot } from '../experiment.ts';
import type { Trials } from '../facts.ts';
import { withoutCredentials } from '../lib/sent-credentials.ts';
import { absent, defineProbe, found, skipped } from '../probe.ts';
import liveExchange from './live-exchange.ts';

/** nginx, Apache, Go's net/http and Node's proxies, in their words. */
const TLS_PORT = /plain http request was sent to https port|speaking plain http to an ssl-enabled|sent an http request to an https server/i;
/** Packets to a closed port 443 are often dropped: nobody shall wait long for an aside. Milliseconds. */
const PATIENCE = 1500;

/** The same address over https. It is another origin, so the credential stays at home and only the answers are compared. */
export default defineProbe({
  id: 'https-instead',
  reach: 'target',
  needs: { liveExchange },
  async run(material, { liveExchange: { exchange } }, context) {
    const why = whyNot(exchange, context);
    if (why !== null || exchange === null || material.request === undefined) return skipped(why ?? 'there is no request');
    const { status } = exchange.response;
    if (status < 400 || status >= 500 || status === 407) return skipped(`${status} does not raise the question`);
    const url = overHttps(material.request, exchange.response);
    if (url === null) return absent('nothing says which port would speak https');
    const bounded = { ...context, signal: AbortSignal.any([context.signal, AbortSignal.timeout(PATIENCE)]) };
    const bare = withoutCredentials(material.request);
    const variant = {
      name: 'https-instead',
      changed: 'https is spoken instead of http, without the credential',
      request: { ...bare, url },
    };
    return found<Trials>({ trials: [await runTrial(variant, exchange.response, bounded)] });
  },
});

/** Port 443 stands for port 80 (RFC 9110 §4.2.2); another port only where the answer itself says that it wants TLS. */
function overHttps(request: HttpRequest, answer: HttpResponse): string | null {
  const url = new URL(request.url);
  if (url.protocol !== 'http:') return null;
  const samePort = (answer.status === 400 && TLS_PORT.test(answer.body.slice(0, 4000))) || answer.status === 426;
  if (url.port !== '' && !samePort) return null;
  return `https://${url.hostname}${samePort && url.port !== '' ? `:${url.port}` : ''}${url.pathname}${url.search}`;
}
