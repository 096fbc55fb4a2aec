import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/client-certificate-required.ts';
import { answer, caseOf, get, judge, NOW, weights } from './observed.ts';

const request = get('https://shop.example/report.json');
const failed = (code: string) => ({
  liveExchange: { exchange: null, failure: { kind: 'tls', code, message: 'shop.example ended the handshake.' } },
});
const asked = { tlsHandshake: { clientCertificateRequested: true } };
const sent = { connection: { clientCertificate: '-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----' } };

it.each([
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', undefined, ['proven']],
  ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', undefined, ['likely']],
  ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', sent, ['strong']],
  ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', undefined, []],
  ['CERT_HAS_EXPIRED', undefined, []],
] as const)('reads the alert %s', (code, material, expected) => {
  expect(weights(cause.detect(failed(code), { now: NOW, material: caseOf(request, material), cutShort: false }))).toEqual(expected);
});

it('takes a refusal after a handshake that asked for a certificate', () => {
  expect(weights(judge(cause, { request, response: answer(400), facts: asked }))).toEqual(['likely']);
});

it('takes a 400 that speaks of the certificate which was sent', () => {
  expect(weights(judge(cause, { request, response: answer(400, 'The SSL certificate error'), material: sent }))).toEqual(['strong']);
});

it('knows 495 and 496', () => {
  expect(weights(judge(cause, { request, response: answer(495) }))).toEqual(['certain']);
  expect(weights(judge(cause, { request, response: answer(496) }))).toEqual(['certain']);
});

it('is silent where no certificate is asked for, and on success', () => {
  expect(judge(cause, { request, response: answer(401), facts: { tlsHandshake: { clientCertificateRequested: false } } })).toEqual([]);
  expect(judge(cause, { request, response: answer(200), facts: asked })).toEqual([]);
});
