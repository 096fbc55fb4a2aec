import { execFileSync } from 'node:child_process';
import { expect, it } from '@jest/globals';
import { curlForScheme, curlWithHeader } from '../../../src/engine/lib/repair-command.ts';

/** The words that a real shell makes of a command; nothing else of it is run. */
const words = (command: string): readonly string[] => {
  const script = `curl() { printf '%s\\n' "$@"; }; TOKEN=t; CREDENTIAL=c; USER=u; PASSWORD=p; ${command}`;
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).trimEnd().split('\n');
};

it.each([
  ['Bearer', ['-H', 'Authorization: Bearer t', 'https://api.shop.example/']],
  ['Basic', ['-u', 'u:p', 'https://api.shop.example/']],
  ['Digest', ['--digest', '-u', 'u:p', 'https://api.shop.example/']],
  ['Negotiate', ['--negotiate', '-u', ':', 'https://api.shop.example/']],
])('answers a challenge of %s', (scheme, expected) => {
  expect(words(curlForScheme(scheme, 'https://api.shop.example/'))).toEqual(expected);
});

it.each(['`echo run`', '$(echo run)', '$HOME', '"; echo run; "', '\\'])('runs nothing that a server calls its scheme: %s', (scheme) => {
  expect(words(curlForScheme(scheme, 'https://api.shop.example/'))).toEqual([
    '-H',
    `Authorization: ${scheme} t`,
    'https://api.shop.example/',
  ]);
});

it.each([`https://api.shop.example/'; echo run; '`, 'https://api.shop.example/$(echo run)'])(
  'runs nothing that an address holds: %s',
  (url) => {
    expect(words(curlWithHeader('Authorization: $CREDENTIAL', url))).toEqual(['-H', 'Authorization: c', url]);
  },
);
