import type { NetFailure } from '../net.ts';
import type { ProbeContext } from '../probe.ts';
import { jsonObject } from './json-object.ts';

/** `why` is a clause that tells what came back. */
export type FetchedDocument =
  | { readonly kind: 'document'; readonly document: Readonly<Record<string, unknown>>; readonly why: string }
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
  return document === null ? { kind: 'other', why: `${why} with something else than a JSON object` } : { kind: 'document', document, why };
}
