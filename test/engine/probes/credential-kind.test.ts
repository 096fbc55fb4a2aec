import { expect, it } from '@jest/globals';
import type { HttpRequest } from '../../../src/engine/case.ts';
import type { CredentialKind } from '../../../src/engine/credential.ts';
import { knownCredentials } from '../../../src/engine/known-credentials.ts';
import { sentCredentials } from '../../../src/engine/lib/sent-credentials.ts';
import probe from '../../../src/engine/probes/credential-kind.ts';
import { basic, bearer, caseOf, get } from '../causes/observed.ts';
import { contextOf, netOf, run } from './observing.ts';

const shop: CredentialKind = {
  id: 'shop-refresh-token',
  provider: 'Shop',
  label: 'Shop refresh token',
  recognise: (value) => (value.startsWith('shop_') ? { role: 'refresh', home: ['shop.example'], confidence: 0.98 } : null),
  examples: { matches: ['shop_FAKE'], ignores: [] },
};
const anything: CredentialKind = {
  id: 'opaque',
  provider: null,
  label: 'opaque token',
  recognise: () => ({ role: 'unknown', confidence: 0.3 }),
  examples: { matches: ['FAKE'], ignores: [] },
};
const context = contextOf(netOf(), { credentials: knownCredentials([anything, shop]) });
const observe = (request: HttpRequest) => {
  const material = caseOf(request);
  return run(probe, { material, facts: { credentials: sentCredentials(request) }, context });
};

it('names the kind that is surest, whose it is and whose the host is', async () => {
  const outcome = await observe(get('https://api.shop.example/', [bearer('shop_FAKE')]));

  expect(outcome).toMatchObject({
    kind: 'found',
    fact: {
      hostProvider: 'Shop',
      sent: [{ name: 'Authorization', label: 'Shop refresh token', provider: 'Shop', recognition: { role: 'refresh' } }],
    },
  });
});

it('holds no part of the value', async () => {
  const outcome = await observe(get('https://other.example/', [bearer('shop_FAKE')]));

  expect(JSON.stringify(outcome)).not.toContain('shop_FAKE');
  expect(outcome).toMatchObject({ fact: { hostProvider: null } });
});

it.each(['shop_FAKE:', 'alice:shop_FAKE'])('looks for the key on both sides of the colon of Basic', async (pair) => {
  const outcome = await observe(get('https://api.shop.example/', [basic(pair)]));

  expect(outcome).toMatchObject({ kind: 'found', fact: { sent: [{ label: 'Shop refresh token', scheme: 'Basic' }] } });
});

it('is absent where nothing is recognised', async () => {
  const outcome = await run(probe, {
    material: caseOf(get('https://api.shop.example/')),
    facts: { credentials: [{ place: 'header', name: 'X-Api-Key', scheme: null, value: '' }] },
    context,
  });

  expect(outcome.kind).toBe('absent');
});

it('reads a token given alone, and the key that a signed request names', async () => {
  const aws = { id: 'k', provider: 'AWS', label: 'AWS access key', examples: { matches: [], ignores: [] } };
  const recognise = (value: string) => (value === 'AKIAQYLPMN5HFIQR7XYA' ? { role: 'api-key' as const, confidence: 0.98 } : null);
  const context = contextOf(undefined, { credentials: knownCredentials([{ ...aws, recognise }]) });
  const signed = {
    place: 'header',
    name: 'Authorization',
    scheme: 'AWS4-HMAC-SHA256',
    value: 'Credential=AKIAQYLPMN5HFIQR7XYA/20261121/eu-west-1/s3/aws4_request, Signature=00',
  };

  expect(await run(probe, { material: caseOf(undefined, { token: 'AKIAQYLPMN5HFIQR7XYA' }), context })).toMatchObject({
    fact: { sent: [{ label: 'AWS access key' }], hostProvider: null },
  });
  expect(await run(probe, { facts: { credentials: [signed] }, context })).toMatchObject({ fact: { sent: [{ label: 'AWS access key' }] } });
});
