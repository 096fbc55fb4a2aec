import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/login-redirect.ts';
import { answer, get, judge, weights } from './observed.ts';

const request = get('https://shop.example/orders');
const byRedirect = {
  loginPage: { how: 'redirect', where: 'https://id.shop.example/login', why: 'the answer redirects to https://id.shop.example/login' },
};
const byPage = { loginPage: { how: 'page', where: 'https://shop.example/orders', why: 'the body is a page with a password field' } };

it('is proven by a redirect to a sign-in page, and names it', () => {
  const clues = judge(cause, { request, response: answer(302), facts: byRedirect });

  expect(weights(clues)).toEqual(['proven']);
  expect(clues[0]?.text).toBe('302: the answer redirects to https://id.shop.example/login.');
});

it('is certain of a sign-in form in place of the resource, even with 200', () => {
  expect(weights(judge(cause, { request, response: answer(200), facts: byPage }))).toEqual(['certain']);
});

it.each([
  ['the sign-in page was asked for itself', get('https://shop.example/login'), 200, byPage],
  ['a 401 only names the page', request, 401, byRedirect],
  ['no sign-in page is seen: a plain 2xx is no-auth-failure', request, 200, {}],
])('is silent where %s', (_what, sent, status, facts) => {
  expect(judge(cause, { request: sent, response: answer(status), facts })).toEqual([]);
});
