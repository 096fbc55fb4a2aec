import type { Diagnosis } from '../engine/index.ts';
import type { Escalation } from '../usecases/ports.ts';

/** What both targets tell of a case, out of the redacted diagnosis. */

/** Where DevOps talk about it. https://api.slack.com/reference/deep-linking: opens the app or the browser, in that workspace. */
export function slackLink({ teamId, channelId, rootTs }: Escalation): string | null {
  if (channelId === null) return null;
  const query = new URLSearchParams({ team: teamId, channel: channelId, ...(rootTs === null ? {} : { message_ts: rootTs }) });
  return `https://slack.com/app_redirect?${query}`;
}

export interface ToldRequest {
  readonly method: string;
  /** With the port; null where the material names none. */
  readonly host: string | null;
  /** Without the query: parameters are the asker's business. */
  readonly path: string;
}

export function requestOf({ request }: Diagnosis): ToldRequest | null {
  if (request === null) return null;
  const [, host = '', path = '/'] = /^[a-z]+:\/\/([^/?#]*)([^?#]*)/i.exec(request.url) ?? [];
  // The engine writes unknown.invalid where the material names no host (RFC 6761 §6.4).
  return { method: request.method, host: host === '' || host.endsWith('.invalid') ? null : host, path: path === '' ? '/' : path };
}

/** One line for a pager: what, where, which case. */
export function headline(diagnosis: Diagnosis, caseNumber: string): string {
  const request = requestOf(diagnosis);
  const what = diagnosis.causes[0]?.title ?? 'The cause is unclear';
  const where = request === null ? '' : `: ${request.method} ${request.host ?? ''}${request.path}`;
  const answer = diagnosis.response === null ? '' : ` answered ${diagnosis.response.status}`;
  return `${what}${where}${answer} (case ${caseNumber})`;
}

const MOST_EVIDENCE = 8;
const LONGEST_SENTENCE = 500;

export const evidenceOf = (diagnosis: Diagnosis): readonly string[] =>
  (diagnosis.causes[0]?.evidence ?? []).slice(0, MOST_EVIDENCE).map(({ text }) => cut(text, LONGEST_SENTENCE));

/** Never in the middle of a pair of surrogates. */
export const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`);
