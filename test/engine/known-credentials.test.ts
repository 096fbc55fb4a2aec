import { expect, it } from '@jest/globals';
import type { CredentialKind } from '../../src/engine/credential.ts';
import { knownCredentials } from '../../src/engine/known-credentials.ts';

const kind = (provider: string, prefix: string, home: string, confidence: number): CredentialKind => ({
  id: prefix,
  provider,
  label: `${provider} key`,
  recognise: (value) => (value.startsWith(prefix) ? { role: 'api-key', home: [home], confidence } : null),
  examples: { matches: [`${prefix}FAKE`], ignores: [] },
});
const known = knownCredentials([kind('Shop', 'sh_', 'shop.example', 0.7), kind('Shop Plus', 'sh_plus_', 'plus.example', 0.98)]);

it.each([
  ['sh_FAKE', 'Shop'],
  ['sh_plus_FAKE', 'Shop Plus'],
  ['FAKE', undefined],
])('recognises %s', (value, provider) => {
  expect(known.recognise(value)?.kind.provider).toBe(provider);
});

it.each([
  ['shop.example', 'Shop'],
  ['API.shop.example', 'Shop'],
  ['notshop.example', null],
  ['shop.example.evil.example', null],
  ['eu.plus.example', 'Shop Plus'],
])('knows whose host %s is', (host, provider) => {
  expect(known.providerAt(host)).toBe(provider);
});
