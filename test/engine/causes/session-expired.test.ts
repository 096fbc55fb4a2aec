import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/session-expired.ts';
import { answer, get, judge, trial, weights } from './observed.ts';

const request = get('https://shop.example/account', [['Cookie', 'sessionid=0c2ufmw4s0n7ty5yqz8w4cme4r2xq9ab']]);
const loginPage = { how: 'redirect', where: 'https://shop.example/login', why: 'the answer redirects to https://shop.example/login' };

it('weighs more than the sign-in page that answers a session cookie', () => {
  expect(weights(judge(cause, { request, response: answer(302), facts: { loginPage } }))).toEqual(['certain', 'hint']);
});

it('takes a deleted cookie and a claim of nothing sent together', () => {
  const response = answer(403, '', [['Set-Cookie', 'sessionid=""; expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/']]);
  const claimedMissing = { explicit: true, text: 'the answer says "credentials were not provided"' };

  expect(weights(judge(cause, { request, response, facts: { claimedMissing } }))).toEqual(['strong', 'likely']);
});

it('is likely where the cookie makes no difference to a 401', () => {
  expect(weights(judge(cause, { request, response: answer(401), facts: { withoutCredential: trial(401, true) } }))).toEqual(['likely']);
});

it('is proven by login_required beside a cookie', () => {
  const response = answer(303, '', [
    ['Location', 'https://app.example/cb?error=login_required&error_description=End-User+authentication+is+required'],
  ]);

  expect(weights(judge(cause, { request, response }))).toEqual(['proven', 'strong']);
});

it.each([
  ['no cookie was sent', get('https://shop.example/account')],
  ['only a CSRF cookie was sent', get('https://shop.example/account', [['Cookie', 'csrftoken=abcdefabcdefabcdefabcdef']])],
  [
    'the cookie holds a JWT, which is judged as a token',
    get('https://shop.example/account', [['Cookie', 'token=eyJhbGciOiJIUzI1NiJ9.e30.c2ln']]),
  ],
])('is silent where %s', (_why, other) => {
  expect(judge(cause, { request: other, response: answer(401) })).toEqual([]);
});

it('is silent on success and on a plain redirect', () => {
  expect(judge(cause, { request, response: answer(200) })).toEqual([]);
  expect(judge(cause, { request, response: answer(302, '', [['Location', '/account/']]) })).toEqual([]);
});
