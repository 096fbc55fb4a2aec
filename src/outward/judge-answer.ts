import type { HttpResponse, NetFailure, SendResult } from '../engine/index.ts';
import type { OutwardResult } from '../usecases/ports.ts';

/** Nobody is waited for longer: an escalation that is told of hours later helps no one. */
const LONGEST_WAIT_SECONDS = 3600;

const REFUSED_ADDRESS =
  'why401 may not connect to this address: it is private, or belongs to a cloud or to why401 itself. The operator can allow private networks in WHY401_ALLOW_NETWORKS.';

/**
 * What an answer means for the delivery. The sentences hold a status or a code and nothing that the other side wrote: a body may
 * repeat what was sent, a key included.
 */
export function judgeAnswer(result: SendResult, clock: () => number): OutwardResult {
  if (!result.ok) return failed(result.failure);
  const { status } = result.response;
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  if (status >= 300 && status < 400)
    return { kind: 'dead', problem: `It answered with a redirect (${status}), which is not followed. Enter the final address.` };
  if (!isWorthAnotherTry(status))
    return { kind: 'dead', problem: `It refused the message (status ${status}). Check the address and the key in the settings.` };
  const wait = retryAfter(result.response, clock);
  return { kind: 'again', problem: `It is not ready (status ${status}).`, ...(wait === null ? {} : { afterSeconds: wait }) };
}

/** RFC 9110 §15.5.9 (408), RFC 8470 §5.2 (425), RFC 6585 §4 (429), and faults of the server. */
const isWorthAnotherTry = (status: number): boolean => status >= 500 || status === 408 || status === 425 || status === 429;

function failed({ kind, code }: NetFailure): OutwardResult {
  if (kind === 'refused-by-guard') return { kind: 'dead', problem: REFUSED_ADDRESS };
  if (code === 'BAD_URL') return { kind: 'dead', problem: 'Its address cannot be read. Enter it again in the settings.' };
  return { kind: 'again', problem: `It could not be reached (${code}).` };
}

/** Seconds, or a date (RFC 9110 §10.2.3); null where the field is missing or means nothing. */
function retryAfter(response: HttpResponse, clock: () => number): number | null {
  const value = response.headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1].trim() ?? '';
  const seconds = /^\d{1,9}$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - clock()) / 1000);
  return Number.isNaN(seconds) ? null : Math.min(LONGEST_WAIT_SECONDS, Math.max(0, seconds));
}
