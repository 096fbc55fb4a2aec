import type { HttpResponse } from '../case.ts';
import type { ErrorText } from './error-text.ts';

const STATUS = [
  /"?\bstatus(?:_?code)?"?\s{0,4}[:=]\s{0,4}"?([45]\d\d)\b/i,
  /\b(?:HTTP(?:\/\d(?:\.\d)?)?|status(?: code)?|http error|response code|returned|got an?)\s{0,4}[:=]?\s{0,4}\(?([45]\d\d)\b/i,
  /"code"\s{0,4}:\s{0,4}([45]\d\d)\b/,
  /(?:^|[\s:([>"])(40[0137]|429)(?=$|[\s:,.)\]<"])/,
] as const;
const READ = 20_000;
const MOST_BODY = 256 * 1024;
const TYPES = { json: 'application/json', xml: 'application/xml', html: 'text/html', form: null, plain: null } as const;

/** The words of an error stand in for the answer that carried them, so that they are read as an answer is. */
export interface ErrorAnswer {
  readonly response: HttpResponse;
  /** Whether the status was read from the words; else it is taken as 401. */
  readonly statusShown: boolean;
}

/** Error words → the answer they most likely came in. Linear; the status is sought in the first 20,000 characters. */
export function errorAnswer(text: string, form: ErrorText['form']): ErrorAnswer {
  const status = statusIn(text);
  const type = TYPES[form];
  return {
    statusShown: status !== null,
    response: {
      status: status ?? 401,
      statusText: '',
      httpVersion: '1.1',
      headers: type === null ? [] : [['Content-Type', type]],
      body: text.slice(0, MOST_BODY),
      bodyTruncated: text.length > MOST_BODY,
    },
  };
}

function statusIn(text: string): number | null {
  const head = text.slice(0, READ);
  for (const pattern of STATUS) {
    const status = pattern.exec(head)?.[1];
    if (status !== undefined) return Number(status);
  }
  return null;
}
