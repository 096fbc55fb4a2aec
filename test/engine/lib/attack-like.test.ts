import { expect, it } from '@jest/globals';
import { attackLike } from '../../../src/engine/lib/attack-like.ts';
import { get, post } from '../causes/observed.ts';

const site = 'https://shop.example';

it.each([
  ["/items?q=1'+or+'1'='1", 'words of SQL behind a quote'],
  ['/items?id=1%20UNION%20SELECT%20password', 'words of SQL behind a quote'],
  ['/search?q=%3Cscript%3Ealert(1)', 'HTML or script'],
  ['/file?name=../../etc/passwd', 'a path out of its folder'],
  ['/x?a=%24%7Bjndi:ldap://x}', 'a JNDI lookup'],
])('%s', (path, expected) => expect(attackLike(get(site + path))).toBe(expected));

it.each(["/search?q=rock+'n'+roll", '/search?q=select+a+union', '/a/../b', '/x?next=%2Fhome&onward=1', '/q?text=cats;+dogs'])(
  '%s is harmless',
  (path) => expect(attackLike(get(site + path))).toBeNull(),
);

it('reads a body, and nothing where there is no request', () => {
  expect(attackLike(post(site, 'comment=<script>'))).toBe('HTML or script');
  expect(attackLike(undefined)).toBeNull();
});
