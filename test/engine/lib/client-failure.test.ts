import { expect, it, test } from '@jest/globals';
import { clientFailure } from '../../../src/engine/lib/client-failure.ts';

const said = (errorText: string) => ({ format: 'error-body', understood: [], ignored: [], connection: {}, secrets: [], errorText });

/** What programs print when no server was reached. */
const PRINTED: readonly (readonly [kind: string, text: string])[] = [
  ['dns', 'curl: (6) Could not resolve host: api.exmaple.com'],
  ['dns', 'Error: getaddrinfo ENOTFOUND api.exmaple.com'],
  ['dns', 'Get "https://a.example/v1": dial tcp: lookup a.example on 10.0.0.2:53: no such host'],
  ['dns', 'java.net.UnknownHostException: api.exmaple.com'],
  ['connect', 'curl: (7) Failed to connect to localhost port 8080 after 0 ms: Connection refused'],
  ['connect', 'AxiosError: connect ECONNREFUSED 127.0.0.1:3000'],
  ['tls', 'curl: (60) SSL certificate problem: unable to get local issuer certificate'],
  ['tls', 'javax.net.ssl.SSLHandshakeException: PKIX path building failed'],
  ['tls', 'tls: failed to verify certificate: x509: certificate signed by unknown authority'],
  ['client-certificate', 'remote error: tls: certificate required'],
];

test.each(PRINTED)('%s: %s', (kind, text) => {
  expect(clientFailure(said(text))?.kind).toBe(kind);
});

it('a server that cannot reach its identity provider is no failure of the client', () => {
  expect(clientFailure(said('Error fetching JWKS: connect ECONNREFUSED 10.0.0.7:8080'))).toBeNull();
});

it('an answer that was pasted proves that a server was reached', () => {
  const response = {
    status: 500,
    statusText: '',
    httpVersion: '1.1',
    headers: [],
    body: 'connect ECONNREFUSED',
    bodyTruncated: false,
  } as const;

  expect(clientFailure({ ...said('connect ECONNREFUSED'), response })).toBeNull();
});

it('an API server that judges a client certificate was reached', () => {
  expect(clientFailure(said('"Unable to authenticate the request" err="[x509: certificate has expired or is not yet valid]"'))).toBeNull();
});
