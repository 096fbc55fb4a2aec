import type { Case, HttpResponse } from '../case.ts';

const MESSAGE_LINE = /^\s{0,8}(?:[<>*]\s)?(?:HTTP\/\d|[A-Z]{3,7} \S{1,2000}(?: HTTP\/\d[\d.]{0,2})?\s*$|\$?\s?curl\s)/;
const READ = 16_000;
/** 'Network Authentication Required' */
const LONGEST_STANDARD_REASON = 31;

/**
 * An answer pasted without a body, beside the words of the program that got it: those words stand in for the body. The answer's and the
 * request's own lines are left out, so that nobody's fields are taken for words of an error. Any other answer is handed back as it is.
 */
export function withWordsBeside(answer: HttpResponse, material: Case): HttpResponse {
  const { pasted, request, response } = material;
  // Some say why in the status line (Proxmox).
  if (answer.statusText.includes(' - ') || answer.statusText.length > LONGEST_STANDARD_REASON) return answer;
  if (pasted === undefined || answer.body.trim() !== '' || response === undefined || answer !== response) return answer;
  const fields = new Set(['host', ...[...(request?.headers ?? []), ...response.headers].map(([name]) => name.toLowerCase())]);
  const words = pasted
    .slice(0, READ)
    .split('\n')
    .filter((line) => !MESSAGE_LINE.test(line) && !fields.has(/^\s{0,8}(?:[<>]\s)?([\w-]{1,60})\s?:/.exec(line)?.[1]?.toLowerCase() ?? ''));
  return { ...answer, body: words.join('\n') };
}
