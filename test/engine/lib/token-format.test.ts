import { expect, it } from '@jest/globals';
import eks from '../../../src/engine/credentials/eks-token.ts';
import macaroon from '../../../src/engine/credentials/macaroon.ts';
import saml from '../../../src/engine/credentials/saml-assertion.ts';
import { formatOf } from '../../../src/engine/lib/token-format.ts';

it.each([
  ['saml', saml.examples.matches[0]],
  ['macaroon', macaroon.examples.matches[0]],
  ['eks', eks.examples.matches[0]],
  ['paseto', 'v4.public.eyJzdWIiOiJGQUtFIn1GQUtFeyJzdWIiOiJGQUtFIn1GQUtF'],
  ['opaque', 'ghp_FAKEfakeFAKEfakeFAKEfakeFAKEfakeFAKE'],
  ['opaque', 'a.b.c'],
])('%s', (format, value = '') => {
  expect(formatOf(value)).toBe(format);
});
