import { expect, it } from '@jest/globals';
import { sentCredentials } from '../../../src/engine/lib/sent-credentials.ts';
import probe from '../../../src/engine/probes/header-syntax.ts';
import { basic, caseOf, get } from '../causes/observed.ts';
import { run } from './observing.ts';

const problems = async (name: string, value: string) => {
  const request = get('https://api.shop.example/orders', [[name, value]]);
  const outcome = await run(probe, { material: caseOf(request), facts: { credentials: sentCredentials(request) } });
  return outcome.kind === 'found' ? outcome.fact : outcome;
};

it.each([
  ['Bearer $TOKEN', 'placeholder', null],
  ['Bearer {{token}}', 'placeholder', null],
  ['Bearer undefined', 'placeholder', null],
  ['Bearer your-api-key', 'placeholder', null],
  ['Bearer FAKE\u200Bfake', 'hidden-character', 'Bearer FAKEfake'],
  ['Bearer Bearer FAKEfake', 'doubled-scheme', 'Bearer FAKEfake'],
  ['Bearer Authorization: Bearer FAKEfake', 'doubled-scheme', 'Bearer FAKEfake'],
  ['Bearer: FAKEfake', 'no-scheme', 'Bearer FAKEfake'],
  ['FAKEfake0123', 'no-scheme', null],
  ['Bearer', 'empty', null],
  ['Bearer "FAKEfake"', 'quotes', 'Bearer FAKEfake'],
  ['Bearer <FAKEfake>x', null, null],
  ['Bearer FAKE fake', 'white-space', 'Bearer FAKEfake'],
  ['Bearer FAKE,fake', 'white-space', null],
  ['Bearer FAKE%2Bfake', 'encoded', 'Bearer FAKE+fake'],
  ['Basic alice:FAKE', 'basic', `Basic ${Buffer.from('alice:FAKE').toString('base64')}`],
  ['Basic YWxpY2VhbGlj', 'basic', null],
])('reads Authorization: %s', async (value, kind, cleaned) => {
  const seen = await problems('Authorization', value);

  expect(seen).toMatchObject(kind === null ? { kind: 'absent' } : [{ where: 'Authorization', kind, cleaned }]);
});

it.each(['Bearer FAKEfake0123', basic('alice:FAKE')[1], 'Digest username="alice"', 'Negotiate YIIFAKE', 'Token FAKEfake'])(
  'takes %s',
  async (value) => {
    expect(await problems('Authorization', value)).toMatchObject({ kind: 'absent' });
  },
);

it('finds quotation marks around a key in a header of its own', async () => {
  expect(await problems('X-Api-Key', '"FAKEfake"')).toMatchObject([{ where: 'X-Api-Key', kind: 'quotes', cleaned: 'FAKEfake' }]);
});

it.each(['Bearer Bearer FAKEsecret', 'Bearer FAKE secret', 'Bearer "FAKEsecret"'])('never quotes the value: %s', async (value) => {
  const [problem] = (await problems('Authorization', value)) as readonly { readonly text: string }[];

  expect(problem?.text).toMatch(/^Authorization .*\.$/);
  expect(problem?.text).not.toMatch(/FAKE|secret/);
});

it('is unsure about a vendor’s own scheme that is written with a colon', async () => {
  expect(await problems('Authorization', 'Shop:FAKEfake')).toMatchObject([{ kind: 'no-scheme', certain: false }]);
});
