import { expect, it } from '@jest/globals';
import type { HeaderField } from '../../../src/engine/case.ts';
import { webhookFindings } from '../../../src/engine/lib/hmac-webhook.ts';

const AT = 1_795_240_200;
const HEX = '0123456789abcdef'.repeat(4);
const BASE64 = `${'A'.repeat(43)}=`;
const PRETTY = '{\n  "id": "evt_1"\n}';
const COMPACT = '{"id":"evt_1"}';

function findings(fields: readonly HeaderField[], { body = '', trusted = true } = {}) {
  const request = { method: 'POST', url: 'https://hooks.example.com/in', headers: fields, body };
  return webhookFindings({ request, response: null, clock: { time: AT, trusted } });
}

it.each([
  ['Stripe', [['Stripe-Signature', `t=${AT - 10},v1=${HEX},v0=${HEX}`]], PRETTY],
  ['GitHub', [['X-Hub-Signature-256', `sha256=${HEX}`]], COMPACT],
  [
    'Slack',
    [
      ['X-Slack-Signature', `v0=${HEX}`],
      ['X-Slack-Request-Timestamp', `${AT}`],
    ],
    'a=b',
  ],
  ['Shopify', [['X-Shopify-Hmac-Sha256', BASE64]], COMPACT],
  ['Twilio', [['X-Twilio-Signature', `${'A'.repeat(27)}=`]], 'From=1'],
  [
    'Discord',
    [
      ['X-Signature-Ed25519', HEX + HEX],
      ['X-Signature-Timestamp', `${AT}`],
    ],
    COMPACT,
  ],
  [
    'Standard Webhooks',
    [
      ['webhook-signature', `v1,${BASE64}`],
      ['webhook-timestamp', `${AT}`],
    ],
    COMPACT,
  ],
] as const)('finds nothing wrong with a whole webhook of %s', (name, fields, body) => {
  expect(findings(fields, { body })).toMatchObject({ problems: [], facts: { sender: name } });
});

it.each([
  ['a Stripe time long gone', [['Stripe-Signature', `t=${AT - 3600},v1=${HEX}`]], 'skew', /1 h ago; Stripe allows 5 min/],
  [
    'Stripe milliseconds',
    [
      ['X-Slack-Signature', `v0=${HEX}`],
      ['X-Slack-Request-Timestamp', `${AT}000`],
    ],
    'format',
    /milliseconds/,
  ],
  ['Slack without its time', [['X-Slack-Signature', `v0=${HEX}`]], 'missing-part', /x-slack-request-timestamp/],
  ['a missing prefix', [['X-Hub-Signature-256', HEX]], 'format', /prefix sha256= is missing/],
  ['Base64 for hexadecimal', [['X-Hub-Signature-256', `sha256=${BASE64}`]], 'format', /looks like Base64/],
  ['hexadecimal for Base64', [['X-Shopify-Hmac-Sha256', HEX]], 'format', /is hexadecimal/],
  ['upper case', [['X-Hub-Signature-256', `sha256=${HEX.toUpperCase()}`]], 'format', /upper-case/],
] as const)('sees %s, and shows no signature', (_name, fields, kind, text) => {
  const problems = findings(fields)?.problems ?? [];

  expect(problems.map((one) => one.kind)).toEqual([kind]);
  expect(problems[0]?.text).toMatch(text);
  expect(JSON.stringify(problems)).not.toContain('0123456789ab');
});

it('takes a body in another layout as a hint only', () => {
  expect(findings([['Stripe-Signature', `t=${AT},v1=${HEX}`]], { body: COMPACT })?.problems).toEqual([
    { kind: 'body-hash', certain: false, text: expect.stringContaining('written anew') },
  ]);
});

it('says nothing of a signature that was blotted out, and is not sure without a clock', () => {
  expect(findings([['X-Hub-Signature-256', 'sha256=…']])?.problems).toEqual([]);
  expect(findings([['Stripe-Signature', `t=${AT - 3600},v1=${HEX}`]], { trusted: false })?.problems[0]?.certain).toBe(false);
});

it('knows no sender where none signs', () => {
  expect(findings([['Authorization', 'Bearer x']])).toBeNull();
});
