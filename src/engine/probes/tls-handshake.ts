import type { HandshakeResult } from '../net.ts';
import { absent, defineProbe, found } from '../probe.ts';
import liveExchange from './live-exchange.ts';

/** The certificates a server shows, judged; where the request failed in TLS, or was answered over https. */
export default defineProbe({
  id: 'tls-handshake',
  reach: 'target',
  wants: { liveExchange },
  async run(material, { liveExchange }, context) {
    const url = material.request?.url;
    if (url === undefined || !url.startsWith('https:')) return absent('the target is not https');
    if (material.connection.proxy !== undefined) return absent('a proxy stands between, so the handshake was not repeated');
    const failure = liveExchange?.failure;
    if (failure && failure.kind !== 'tls' && failure.kind !== 'protocol') return absent(`no connection: ${failure.message}`);
    return found<HandshakeResult>(await context.net.handshake(url));
  },
});
