import { headerOf } from '../case.ts';
import { absent, defineProbe, found } from '../probe.ts';
import liveExchange from './live-exchange.ts';

/** The server's clock against ours. Seconds; a positive offset means that the server's clock is ahead. */
export interface ServerClock {
  /** The moment of judgement as the server's clock tells it, epoch seconds. */
  readonly time: number;
  readonly offset: number;
  /** Half the round trip, plus the second that Date rounds away (RFC 9110 §6.6.1). */
  readonly uncertainty: number;
}

export default defineProbe({
  id: 'server-clock',
  reach: 'none',
  needs: { liveExchange },
  run(_material, { liveExchange }, context) {
    const { exchange } = liveExchange;
    if (exchange === null || exchange.sentAt === null || exchange.headAt === null) return absent('there is no live answer');
    const date = Date.parse(headerOf(exchange.response, 'date') ?? '');
    if (Number.isNaN(date)) return absent('the answer has no Date field');
    // A cache answers with the Date of the stored response (RFC 9111 §4.2.3): no clock to read.
    if (headerOf(exchange.response, 'age') !== undefined) return absent('the answer comes from a cache');
    const middle = (exchange.sentAt + exchange.headAt) / 2000;
    const offset = date / 1000 + 0.5 - middle;
    return found<ServerClock>({ time: context.now + offset, offset, uncertainty: (exchange.headAt - exchange.sentAt) / 2000 + 0.5 });
  },
});
