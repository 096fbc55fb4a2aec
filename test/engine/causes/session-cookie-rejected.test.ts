import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/session-cookie-rejected.ts';
import { answer, get, judge, weights } from './observed.ts';

const withCookie = (value: string, url = 'https://shop.example/account') => get(url, [['Cookie', value]]);

it.each([
  ['a stray quotation mark', 'sessionid="abc', 'certain'],
  ['a cut percent-encoding', 'sessionid=s%3Aabc%2', 'certain'],
  ['an encoding done twice', 'sessionid=abc%253Ddef', 'certain'],
  ['a cut signature', 'connect.sid=s%3A-yJV6fTAmmnjfbq7_QDYgMVBCe0r3jzw.IEIl8Xww6mAJWRQs6ezQ', 'certain'],
  ['two values of one cookie', 'sessionid=one; sessionid=two', 'strong'],
  ['attributes of Set-Cookie', 'sessionid=abc; Path=/; HttpOnly', 'likely'],
])('finds %s', (_what, cookie, weight) => {
  expect(weights(judge(cause, { request: withCookie(cookie), response: answer(401) }))).toEqual([weight]);
});

it('finds a secure cookie on plain http', () => {
  expect(weights(judge(cause, { request: withCookie('__Host-sid=abc', 'http://shop.example/'), response: answer(401) }))).toEqual([
    'strong',
  ]);
});

it('gives a whole cookie that is refused only a hint: the session may have ended', () => {
  const whole = 'connect.sid=s%3A-yJV6fTAmmnjfbq7_QDYgMVBCe0r3jzw.IEIl8Xww6mAJWRQs6ezQEmG9INUpFyeUwR5cwfiltpQ';

  expect(weights(judge(cause, { request: withCookie(whole), response: answer(401) }))).toEqual(['hint']);
});

it('is silent without a cookie, and on success', () => {
  expect(judge(cause, { request: get('https://shop.example/account'), response: answer(401) })).toEqual([]);
  expect(judge(cause, { request: withCookie('sessionid="abc'), response: answer(200) })).toEqual([]);
});
