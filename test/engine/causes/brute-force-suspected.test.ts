import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/brute-force-suspected.ts';
import { caseOf, NOW, weights } from './observed.ts';

const access = (address: string, user: string, status: number) =>
  `${address} - ${user} [21/Nov/2026:05:49:01 +0000] "GET /report.json HTTP/1.1" ${status} 179 "-" "curl/8"`;
const judged = (lines: readonly string[]) =>
  cause.detect({}, { now: NOW, material: caseOf(undefined, { errorText: lines.join('\n') }), cutShort: false });
const times = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_each, index) => line(index));

it.each([
  ['many names', times(60, (index) => access('203.0.113.9', `user${index}`, 401)), ['certain']],
  [
    'one name among good requests',
    [...times(45, () => access('203.0.113.9', 'alice', 401)), ...times(50, () => access('192.0.2.1', 'bob', 200))],
    ['certain'],
  ],
  ['a dozen names', times(12, (index) => access('203.0.113.9', `user${index}`, 401)), ['strong']],
  ['a dozen tries of one name', times(12, () => access('203.0.113.9', 'alice', 401)), ['likely']],
  [
    'nginx error lines',
    times(25, (index) => `2026/11/21 05:49:01 [error] 7#7: *${index} user "u${index}": password mismatch, client: 203.0.113.9, server: x`),
    ['certain'],
  ],
  [
    'nginx lines of unknown users',
    times(
      25,
      (index) =>
        `2026/11/21 05:49:01 [error] 7#7: *${index} user "u${index}" was not found in "/etc/nginx/htpasswd", client: 203.0.113.9, server: x`,
    ),
    ['certain'],
  ],
  [
    'sshd lines',
    times(25, (index) => `Nov 21 05:49:01 host sshd[7]: Failed password for invalid user u${index} from 203.0.113.9 port 4711 ssh2`),
    ['certain'],
  ],
])('counts refused sign-ins: %s', (_what, lines, expected) => {
  expect(weights(judged(lines))).toEqual(expected);
});

it('names address, number and names', () => {
  expect(judged(times(60, (index) => access('203.0.113.9', `user${index}`, 401)))[0]?.text).toBe(
    '60 sign-ins from 203.0.113.9 were refused, under 60 names.',
  );
});

it.each([
  ['two mistyped passwords', [access('192.0.2.1', 'alice', 401), access('192.0.2.1', 'alice', 401), access('192.0.2.1', 'alice', 200)]],
  ['a health check without credentials', times(60, () => access('192.0.2.1', '-', 401))],
  ['good requests', times(60, () => access('192.0.2.1', 'alice', 200))],
  ['one failure each from many addresses', times(60, (index) => access(`192.0.2.${index}`, 'alice', 401))],
])('is silent for %s', (_what, lines) => {
  expect(judged(lines)).toEqual([]);
});

it('is silent where no log was given', () => {
  expect(cause.detect({}, { now: NOW, material: caseOf(), cutShort: false })).toEqual([]);
});
