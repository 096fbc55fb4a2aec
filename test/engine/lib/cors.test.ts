import { expect, it } from '@jest/globals';
import type { HeaderField } from '../../../src/engine/case.ts';
import { preflightFor, preflightProblem } from '../../../src/engine/lib/cors.ts';
import { answer, bearer } from '../causes/observed.ts';

const origin = 'https://app.shop.example';
const request = { method: 'PUT', url: 'https://api.shop.example/orders/1', headers: [bearer('opaque-7f3a9c21')] };
const problem = (status: number, allow: Readonly<Record<string, string>>): string | null => {
  const preflight = preflightFor(request, origin);
  const headers = Object.entries(allow).map(([name, value]): HeaderField => [`Access-Control-Allow-${name}`, value]);
  return preflight === null ? 'none' : preflightProblem(preflight, answer(status, '', headers));
};

it.each([
  [204, { Origin: origin, Methods: 'get, put', Headers: 'Authorization' }, null],
  [200, { Origin: '*', Methods: '*', Headers: 'authorization, x-trace' }, null],
  [204, { Origin: '*', Methods: '*', Headers: '*' }, 'is answered without authorization in Access-Control-Allow-Headers'],
  [204, { Origin: '*', Methods: 'GET', Headers: 'Authorization' }, 'is answered without PUT in Access-Control-Allow-Methods'],
  [204, { Origin: 'https://other.example' }, `is answered with Access-Control-Allow-Origin for another origin than ${origin}`],
  [204, {}, 'is answered 204 without Access-Control-Allow-Origin'],
  [302, { Origin: '*' }, 'is answered 302, and only a 2xx lets browsers go on'],
])('judges %i with %j as a browser does', (status, allow, expected) => {
  expect(problem(status, allow)).toBe(expected);
});
