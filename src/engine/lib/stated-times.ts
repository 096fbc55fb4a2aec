import { basicTime } from './basic-time.ts';
import { problem, type SignedExchange, type SigningProblem, wordsOf } from './signing-findings.ts';
import { asUtc, durationInWords } from './time.ts';

/** When a request was signed and what the server's clock said, both epoch seconds, as the answer tells them. */
export interface StatedTimes {
  readonly signedAt: number;
  readonly serverTime: number;
}

const BASIC = String.raw`(\d{8}T\d{6}Z)`;
/** AWS: "Signature expired: A is now earlier than B (C - 15 min.)", "Signature not yet current: A is still later than B (C + 5 min.)". */
const SIGNATURE_TIME = new RegExp(
  `Signature (?:expired|not yet current): ${BASIC} is (?:now earlier|still later) than ${BASIC} \\(${BASIC} [-+] \\d`,
  'i',
);
const REQUEST_TIME = /<RequestTime>([^<]{8,40})<\/RequestTime>/;
const SERVER_TIME = /<ServerTime>([^<]{8,40})<\/ServerTime>/;

/** S3's "Request has expired": `<Expires>` beside `<ServerTime>`. */
const LINK_END = /<Expires>([^<]{8,40})<\/Expires>/;
/** Azure storage, of a shared access signature. */
const SHARED_ACCESS =
  /not valid in the specified time frame: Start \[([^\]]{0,40})\] - Expiry \[([^\]]{0,40})\] - Current \[([^\]]{8,40})\]/i;
/** Google Cloud Storage, of a signed URL. */
const GOOGLE_END = /Request signature expired at: ([0-9T:+Z-]{16,30})/;

/** Null where the answer tells no pair of times (S3's RequestTimeTooSkewed and the sentences of the other AWS services do). */
export function statedTimes(response: SignedExchange['response']): StatedTimes | null {
  const words = wordsOf(response);
  const sentence = SIGNATURE_TIME.exec(words);
  const signedAt = basicTime(sentence?.[1]) ?? timeOf(REQUEST_TIME.exec(words)?.[1]);
  const serverTime = basicTime(sentence?.[3]) ?? timeOf(SERVER_TIME.exec(words)?.[1]);
  return signedAt === null || serverTime === null ? null : { signedAt, serverTime };
}

function timeOf(text: string | undefined): number | null {
  const time = basicTime(text) ?? Date.parse(text ?? '') / 1000;
  return Number.isNaN(time) ? null : time;
}

/** The difference in a sentence. */
export function statedSkew({ signedAt, serverTime }: StatedTimes): SigningProblem {
  const away = signedAt - serverTime;
  const side = away > 0 ? 'ahead of' : 'behind';
  const text = `By the answer the request was signed at ${asUtc(signedAt)}, ${durationInWords(away)} ${side} the server’s clock (${asUtc(serverTime)}).`;
  return { ...problem('skew', text), seconds: away };
}

/** What the server's clock said, where the answer tells it; epoch seconds. */
export function statedServerTime(response: SignedExchange['response']): number | null {
  const words = wordsOf(response);
  return statedTimes(response)?.serverTime ?? timeOf(SERVER_TIME.exec(words)?.[1]) ?? timeOf(SHARED_ACCESS.exec(words)?.[3]);
}

/** That a signed URL has ended, or has not begun, in the server's own numbers. */
export function statedLifetime(response: SignedExchange['response']): SigningProblem | null {
  const words = wordsOf(response);
  const [, start, expiry] = SHARED_ACCESS.exec(words) ?? [];
  const serverTime = statedServerTime(response);
  // `<Expires>` alone may be anything's; beside `<ServerTime>` it is the link's.
  const end = timeOf(expiry) ?? (serverTime === null ? null : timeOf(LINK_END.exec(words)?.[1])) ?? timeOf(GOOGLE_END.exec(words)?.[1]);
  const begin = timeOf(start);
  if (end !== null && (serverTime === null || end <= serverTime)) {
    const late = serverTime === null ? '' : `, ${durationInWords(serverTime - end)} before the server read it`;
    return problem('expired', `By the answer the signed URL was good until ${asUtc(end)}${late}.`);
  }
  if (begin === null || serverTime === null || begin <= serverTime) return null;
  const text = `By the answer the signed URL begins at ${asUtc(begin)}, ${durationInWords(begin - serverTime)} ahead of the server’s clock.`;
  return { ...problem(begin - serverTime < 3600 ? 'skew' : 'not-yet', text), seconds: begin - serverTime };
}
