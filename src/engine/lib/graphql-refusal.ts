import type { HttpResponse } from '../case.ts';
import { jsonObject } from './json-object.ts';

const LARGEST = 64 * 1024;
const NOT_SIGNED_IN = /^(?:UNAUTHENTICATED|UNAUTHORIZED|NOT_AUTHENTICATED)$/i;
const NOT_ALLOWED = /^(?:FORBIDDEN|ACCESS_DENIED|PERMISSION_DENIED)$/i;

/**
 * GraphQL answers 200 even where a resolver refused (GraphQL over HTTP §6.4.2; Apollo Server, "Error handling"): the code of the error says it.
 * Null for other answers, and where any data came all the same: that is a success in part.
 */
export function graphqlRefusal({ status, body }: HttpResponse): 'not signed in' | 'not allowed' | null {
  if (status !== 200 || body.length > LARGEST || !/"errors"\s{0,4}:/.test(body)) return null;
  const answer = jsonObject(body);
  if (answer === null || !Array.isArray(answer['errors']) || hasData(answer['data'])) return null;
  const codes = answer['errors'].map(codeOf);
  if (codes.some((code) => NOT_SIGNED_IN.test(code))) return 'not signed in';
  return codes.some((code) => NOT_ALLOWED.test(code)) ? 'not allowed' : null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const hasData = (data: unknown): boolean => isRecord(data) && Object.values(data).some((value) => value !== null);

function codeOf(error: unknown): string {
  const extensions = isRecord(error) ? error['extensions'] : undefined;
  const code = isRecord(extensions) ? extensions['code'] : undefined;
  return typeof code === 'string' ? code : '';
}
