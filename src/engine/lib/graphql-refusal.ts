import type { HttpResponse } from '../case.ts';
import { jsonObject } from './json-object.ts';

const LARGEST = 64 * 1024;
const NOT_SIGNED_IN = /^(?:UNAUTHENTICATED|UNAUTHORIZED|NOT_AUTHENTICATED)$/i;
const NOT_ALLOWED = /^(?:FORBIDDEN|ACCESS_DENIED|PERMISSION_DENIED)$/i;

// Whole messages of libraries that set no code: graphql-shield ("Not Authorised!"), NestJS guards, graphql-auth-directives, type-graphql.
const SAYS_NOT_SIGNED_IN =
  /^(?:unauthori[sz]ed|unauthenticated|not authenticated|(?:you (?:must|need to) be|you are not) (?:logged|signed) in\b.{0,60})[.!]?$/i;
const SAYS_NOT_ALLOWED =
  /^(?:not authori[sz]ed|forbidden(?: resource)?|access denied(?:! you .{0,80})?)[.!]?$|\b(?:do(?:es)? not|don't) have (?:the )?permission|^permission denied/i;

/**
 * GraphQL answers 200 even where a resolver refused (GraphQL over HTTP §6.4.2; Apollo Server, "Error handling"): the code of the error says it.
 * Null for other answers, and where any data came all the same: that is a success in part.
 */
export function graphqlRefusal({ status, body }: HttpResponse): 'not signed in' | 'not allowed' | null {
  if (status !== 200 || body.length > LARGEST || !/"errors"\s{0,4}:/.test(body)) return null;
  const answer = jsonObject(body);
  if (answer === null || !Array.isArray(answer['errors']) || hasData(answer['data'])) return null;
  const errors: readonly unknown[] = answer['errors'];
  const codes = errors.map(codeOf);
  const messages = errors.map(messageOf);
  if (codes.some((code) => NOT_SIGNED_IN.test(code)) || messages.some((words) => SAYS_NOT_SIGNED_IN.test(words))) return 'not signed in';
  return codes.some((code) => NOT_ALLOWED.test(code)) || messages.some((words) => SAYS_NOT_ALLOWED.test(words)) ? 'not allowed' : null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const hasData = (data: unknown): boolean => isRecord(data) && Object.values(data).some((value) => value !== null);

const messageOf = (error: unknown): string =>
  isRecord(error) && typeof error['message'] === 'string' ? error['message'].slice(0, 200) : '';

function codeOf(error: unknown): string {
  const extensions = isRecord(error) ? error['extensions'] : undefined;
  const code = isRecord(extensions) ? extensions['code'] : undefined;
  return typeof code === 'string' ? code : '';
}
