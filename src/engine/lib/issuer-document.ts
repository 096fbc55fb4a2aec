import { headerOf } from '../case.ts';
import type { NetFailure, SendResult } from '../net.ts';
import type { ProbeContext } from '../probe.ts';
import { jsonObject } from './json-object.ts';

/** The issuer's clock against ours, seconds: positive where it is ahead. Uncertain by half the round trip and the second that Date rounds away. */
export interface IssuerClock {
  readonly offset: number;
  readonly uncertainty: number;
}

/** `why` is a clause that tells what came back. */
export type FetchedDocument =
  | {
      readonly kind: 'document';
      readonly document: Readonly<Record<string, unknown>>;
      readonly why: string;
      readonly clock: IssuerClock | null;
    }
  /** An answer, but no JSON object. */
  | { readonly kind: 'other'; readonly why: string }
  | { readonly kind: 'no-answer'; readonly failure: NetFailure['kind'] | 'status'; readonly why: string };

const CAP = 256 * 1024;

/** Gets a JSON document of an issuer: discovery or keys. Sends no credential; keeps at most 256 KiB. */
export async function fetchDocument(url: string, { net, signal }: ProbeContext): Promise<FetchedDocument> {
  const request = { method: 'GET', url, headers: [['Accept', 'application/json']] as const };
  const result = await net.send(request, { purpose: 'issuer', signal, maxBodyBytes: CAP });
  if (!result.ok) return { kind: 'no-answer', failure: result.failure.kind, why: result.failure.message };
  const { status, body } = result.response;
  const why = `${url} answers ${status}`;
  if (status >= 500) return { kind: 'no-answer', failure: 'status', why };
  if (status !== 200) return { kind: 'other', why };
  const document = jsonObject(body);
  return document === null
    ? { kind: 'other', why: `${why} with something else than a JSON object` }
    : { kind: 'document', document, why, clock: clockOf(result) };
}

/** None where a cache answered: its Date is that of the stored answer (RFC 9111 §4.2.3), and metadata are cached often. */
function clockOf({ response, sentAt, headAt }: Extract<SendResult, { readonly ok: true }>): IssuerClock | null {
  const date = Date.parse(headerOf(response, 'date') ?? '');
  if (Number.isNaN(date) || headerOf(response, 'age') !== undefined || /hit/i.test(headerOf(response, 'x-cache') ?? '')) return null;
  return { offset: date / 1000 + 0.5 - (sentAt + headAt) / 2000, uncertainty: (headAt - sentAt) / 2000 + 0.5 };
}
