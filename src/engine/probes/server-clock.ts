import { type HttpResponse, headerOf } from '../case.ts';
import { absent, defineProbe, found } from '../probe.ts';
import liveExchange from './live-exchange.ts';

/** The server's clock against ours. Seconds; a positive offset means that the server's clock is ahead. */
export interface ServerClock {
  /** The moment of judgement as the server's clock tells it, epoch seconds. */
  readonly time: number;
  readonly offset: number;
  /** Half the round trip, plus the second that Date rounds away (RFC 9110 §6.6.1). */
  readonly uncertainty: number;
  /** 'pasted': against the moment that was given with the paste, since nothing was sent. */
  readonly source: 'live' | 'pasted';
}

/** Further away, the moment given has nothing to do with the paste. */
const SAME_DAY = 86_400;

export default defineProbe({
  id: 'server-clock',
  reach: 'none',
  wants: { liveExchange },
  run(material, { liveExchange }, context) {
    const exchange = liveExchange?.exchange ?? null;
    if (exchange === null || exchange.sentAt === null || exchange.headAt === null) return ofPaste(material.response, context.now);
    const date = dateOf(exchange.response);
    if (typeof date === 'string') return absent(date);
    const offset = date - (exchange.sentAt + exchange.headAt) / 2000;
    const uncertainty = (exchange.headAt - exchange.sentAt) / 2000 + 0.5;
    return found<ServerClock>({ time: context.now + offset, offset, uncertainty, source: 'live' });
  },
});

/**
 * An answer may be older than the moment at which it is judged, and that tells its age. It cannot be younger: then the server's clock
 * runs ahead. Without a moment of its own a paste is judged at its own Date, and nothing is ahead.
 */
function ofPaste(response: HttpResponse | undefined, now: number) {
  if (response === undefined) return absent('there is no live answer');
  const date = dateOf(response);
  if (typeof date === 'string') return absent(date);
  const offset = date - now;
  if (offset <= 1 || offset > SAME_DAY) return absent('a pasted answer tells no clock');
  return found<ServerClock>({ time: now + offset, offset, uncertainty: 1, source: 'pasted' });
}

/** Epoch seconds, in the middle of the second that Date names; or why there is no clock to read. */
function dateOf(response: HttpResponse): number | string {
  const date = Date.parse(headerOf(response, 'date') ?? '');
  if (Number.isNaN(date)) return 'the answer has no Date field';
  // A cache answers with the Date of the stored response (RFC 9111 §4.2.3): no clock to read.
  return headerOf(response, 'age') === undefined ? date / 1000 + 0.5 : 'the answer comes from a cache';
}
