import { expect, it } from '@jest/globals';
import { UNKNOWN_HOST } from '../../src/engine/lib/request-url.ts';
import { mostDifferent } from '../../src/report/most-different.ts';
import { commandWords, isHostGiven, placeholderWords, urlWords } from '../../src/report/words.ts';

it.each([
  ['/v1/orders?x=1', '(host not given)/v1/orders?x=1'],
  ['/', '(host not given)'],
])('a host that no paste showed is no host: %s', (path, shown) => {
  expect(urlWords(`http://${UNKNOWN_HOST}${path}`)).toBe(shown);
  expect(isHostGiven(`http://${UNKNOWN_HOST}${path}`)).toBe(false);
});

it.each([['https://api.example.com/'], ['https://unknown.invalid.example.com/x'], ['https://a.example/?to=http://unknown.invalid/']])(
  'every other address is shown as it is: %s',
  (url) => {
    expect(urlWords(url)).toBe(url);
    expect(isHostGiven(url)).toBe(true);
  },
);

it.each([
  ['curl -H "Authorization: Bearer $TOKEN" \'https://a.example/\'', 'replace $TOKEN with your own'],
  ['curl -u "$USER:$PASSWORD" \'https://a.example/\'', 'replace $USER and $PASSWORD with your own'],
  ['curl -H "X-Key: ‹API key #12ab›" \'https://a.example/\'', 'replace ‹API key #12ab› with your own'],
  ["curl --negotiate -u : 'https://a.example/?price=$5'", ''],
])('%s: %s', (command, hint) => {
  expect(placeholderWords(command)).toBe(hint);
});

it('an unknown host is a placeholder of the repaired command', () => {
  const command = commandWords(`curl -H "Authorization: Bearer $TOKEN" 'http://${UNKNOWN_HOST}/v1'`);

  expect(command).toBe(`curl -H "Authorization: Bearer $TOKEN" 'https://$HOST/v1'`);
  expect(placeholderWords(command)).toBe('replace $TOKEN and $HOST with your own');
});

const same = (end: string): string => `The same request is refused in the same words when ${end}`;

it('of many reasons those are shown that repeat each other least; the first stays first', () => {
  const texts = [
    same('no credential is sent'),
    same('a random one is sent'),
    'The clock is right.',
    same('it is sent twice'),
    'nginx says so',
  ];

  expect(mostDifferent(texts, 3, (text) => text)).toEqual([texts[0], texts[2], texts[4]]);
  expect(mostDifferent(texts, 9, (text) => text)).toEqual(texts);
  expect(mostDifferent(['', '', ''], 2, (text) => text)).toEqual(['', '']);
});
