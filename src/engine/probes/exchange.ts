import type { Exchange } from '../facts.ts';
import { absent, defineProbe, found } from '../probe.ts';
import liveExchange from './live-exchange.ts';

/** What was sent and what came back: as pasted where an answer was pasted, else as just observed. */
export default defineProbe({
  id: 'exchange',
  reach: 'none',
  wants: { liveExchange },
  run(material, { liveExchange }) {
    if (material.response !== undefined)
      return found<Exchange>({ ...PASTED, request: material.request ?? null, response: material.response });
    if (liveExchange?.exchange) return found<Exchange>(liveExchange.exchange);
    return absent(liveExchange?.failure ? `no answer: ${liveExchange.failure.message}` : 'there is no answer to read');
  },
});

const PASTED = { source: 'pasted', answeredBy: 'target', timings: null, remoteAddress: null, sentAt: null, headAt: null } as const;
