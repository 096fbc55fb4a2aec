import { expect, it } from '@jest/globals';
import type { Case, HttpResponse } from '../../../src/engine/case.ts';
import { withWordsBeside } from '../../../src/engine/lib/words-beside.ts';

const answer = (body: string, statusText = 'Unauthorized'): HttpResponse => ({
  status: 401,
  statusText,
  httpVersion: '1.1',
  headers: [['WWW-Authenticate', 'Bearer']],
  body,
  bodyTruncated: false,
});
const material = (response: HttpResponse, pasted: string): Case => ({
  format: 'raw-http',
  understood: [],
  ignored: [],
  connection: {},
  secrets: [],
  request: { method: 'GET', url: 'https://a.example/', headers: [['X-Api-Key', 'expired']] },
  response,
  pasted,
});
const PASTED =
  'GSSException: Defective token detected\nGET / HTTP/1.1\nHost: a.example\nX-Api-Key: expired\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n';

it('takes the words around an answer without a body, not the fields of its messages', () => {
  const response = answer('');

  expect(withWordsBeside(response, material(response, PASTED)).body.trim()).toBe('GSSException: Defective token detected');
});

it.each([
  ['a body', answer('{"error":"x"}')],
  ['words in the status line', answer('', 'permission denied - invalid csrf token')],
])('leaves an answer with %s as it is', (_what, response) => {
  expect(withWordsBeside(response, material(response, PASTED))).toBe(response);
});

it('leaves an answer that was not pasted as it is', () => {
  const live = answer('');

  expect(withWordsBeside(live, material(answer(''), PASTED))).toBe(live);
});
