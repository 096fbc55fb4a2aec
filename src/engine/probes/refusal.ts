import type { HttpResponse } from '../case.ts';
import { absent, defineProbe, found } from '../probe.ts';
import exchange from './exchange.ts';
import redirectChain from './redirect-chain.ts';

/** The answer that refused: after redirects the last one, else the answer itself. A success is here, too: then nothing refused. */
export interface Refusal {
  readonly response: HttpResponse;
  readonly url: string | null;
  readonly afterRedirect: boolean;
  readonly answeredBy: 'target' | 'proxy';
}

export default defineProbe({
  id: 'refusal',
  reach: 'none',
  wants: { exchange, redirectChain },
  run(_material, { exchange, redirectChain }) {
    if (exchange === undefined) return absent('there is no answer to read');
    if (redirectChain?.final)
      return found<Refusal>({ response: redirectChain.final, url: redirectChain.finalUrl, afterRedirect: true, answeredBy: 'target' });
    return found<Refusal>({
      response: exchange.response,
      url: exchange.request?.url ?? null,
      afterRedirect: false,
      answeredBy: exchange.answeredBy,
    });
  },
});
