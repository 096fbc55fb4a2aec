import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/tls-failure.ts';
import { judgeFacts, NOW, noAnswer, weights } from './observed.ts';

const liveExchange = noAnswer('tls', 'api.shop.example shows a certificate that has expired.', 'CERT_HAS_EXPIRED');
const leaf = {
  subject: 'api.shop.example',
  issuer: 'Example CA',
  names: ['api.shop.example'],
  validFrom: NOW - 900_000,
  validTo: NOW + 900_000,
  selfSigned: false,
  fingerprint256: '',
};
const shows = (certificate: object, more: object = {}) => ({
  liveExchange,
  tlsHandshake: { code: null, plainAnswer: null, chain: [{ ...leaf, ...certificate }], ...more },
});

it.each([
  ['an expired certificate', shows({ validTo: NOW - 86_400 }), 'The certificate of api.shop.example expired 1 day ago.'],
  ['a certificate of tomorrow', shows({ validFrom: NOW + 86_400 }), 'The certificate of api.shop.example becomes valid in 1 day.'],
  ['a self-signed one', shows({ selfSigned: true }), 'The certificate of api.shop.example is self-signed.'],
  [
    'one for other names',
    shows({ names: ['other.example'] }, { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }),
    'The certificate is for other.example.',
  ],
  [
    'a chain without its intermediate',
    shows({}, { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }),
    'The server shows one certificate, issued by Example CA, and no intermediate or known root.',
  ],
  ['plain HTTP', shows({}, { plainAnswer: 'HTTP/1.1 400' }), 'The port answers plain HTTP, not TLS.'],
])('tells %s', (_what, facts, text) => {
  const clues = judgeFacts(cause, facts);

  expect(weights(clues)).toEqual(['proven', 'certain']);
  expect(clues[1]?.text).toBe(text);
});

it('goes by the failure alone where no handshake was seen', () => {
  expect(weights(judgeFacts(cause, { liveExchange }))).toEqual(['proven']);
});

it.each([
  [
    'a certificate asked of the client: that is client-certificate-required',
    noAnswer('tls', '…', 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'),
  ],
  ['a refused connection', noAnswer('connect', '…')],
  ['an answer', { exchange: {}, failure: null }],
  ['nothing sent', undefined],
])('is silent on %s', (_what, live) => {
  expect(judgeFacts(cause, { liveExchange: live, tlsHandshake: shows({ selfSigned: true }).tlsHandshake })).toEqual([]);
});
