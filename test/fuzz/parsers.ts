import type { HttpRequest } from '../../src/engine/case.ts';
import type { Format } from '../../src/engine/format.ts';
import configExcerpt from '../../src/engine/formats/config-excerpt.ts';
import curl from '../../src/engine/formats/curl.ts';
import errorBody from '../../src/engine/formats/error-body.ts';
import evidenceFile from '../../src/engine/formats/evidence-file.ts';
import har from '../../src/engine/formats/har.ts';
import httpSnippet from '../../src/engine/formats/http-snippet.ts';
import log from '../../src/engine/formats/log.ts';
import networkPanel from '../../src/engine/formats/network-panel.ts';
import rawHttp from '../../src/engine/formats/raw-http.ts';
import requestPair from '../../src/engine/formats/request-pair.ts';
import token from '../../src/engine/formats/token.ts';
import tokenClaims from '../../src/engine/formats/token-claims.ts';
import url from '../../src/engine/formats/url.ts';
import { parseChallenges } from '../../src/engine/lib/challenge-header.ts';
import { proofProblems } from '../../src/engine/lib/dpop.ts';
import { readErrorText } from '../../src/engine/lib/error-text.ts';
import { readSignatureInput, signatureBase } from '../../src/engine/lib/http-signature.ts';
import { jsonObjectsIn } from '../../src/engine/lib/json-objects-in-text.ts';
import { readJwt } from '../../src/engine/lib/jws.ts';
import { linksIn } from '../../src/engine/lib/link-header.ts';
import { oauth1BaseString, readOauth1 } from '../../src/engine/lib/oauth1.ts';
import { descriptionIn } from '../../src/engine/lib/openapi-text.ts';
import { readReadableToken } from '../../src/engine/lib/readable-token.ts';
import { sentCredentials } from '../../src/engine/lib/sent-credentials.ts';
import { sessionCookies } from '../../src/engine/lib/session-cookies.ts';
import { splitShell } from '../../src/engine/lib/shell-words.ts';
import { canonicalRequest, readSigv4, stringToSign } from '../../src/engine/lib/sigv4.ts';
import { parseAddress } from '../../src/net/address.ts';
import { ChunkedBody } from '../../src/net/chunked-body.ts';
import { createPolicy } from '../../src/net/policy.ts';
import { ResponseReader } from '../../src/net/response-reader.ts';
import { createRedactor, scrubShapes } from '../../src/secrets/redact.ts';

/** Whatever reads text of strangers: servers, tokens, pastes. */
export interface Fuzzed {
  readonly name: string;
  readonly read: (text: string) => unknown;
  /** Well-formed inputs, and pieces of the grammar: mutations of them go deeper than noise. */
  readonly seeds: readonly string[];
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const JWT = `${part({ alg: 'RS256', kid: 'k' })}.${part({ iss: 'https://idp.example.com', exp: 1, aud: ['a'] })}.AAAA`;
const JWE = `${part({ alg: 'RSA-OAEP', enc: 'A256GCM', zip: 'DEF' })}.AAAA.AAAA.AAAA.AAAA`;
const request = (name: string, value: string): HttpRequest => ({
  method: 'GET',
  url: 'https://api.example.com/v1/orders?b=2&a=1&a=',
  headers: [
    ['Host', 'api.example.com'],
    [name, value],
    ['X-Amz-Date', '20260101T000000Z'],
  ],
});
const format = (one: Format, ...seeds: readonly string[]): Fuzzed => ({
  name: one.id,
  read: (text) => [one.confidence(text), one.parse(text)],
  seeds: [...one.examples, ...seeds],
});
const SIGV4 =
  'AWS4-HMAC-SHA256 Credential=AKIAFAKE/20260101/eu-west-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature=abcdef0123456789';
const DIGEST =
  'Digest username="Mufasa", realm="a@b", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", uri="/dir/index.html", qop=auth, nc=00000001, cnonce="0a4f113b", response="6629fae49393a05397450978507c4ef1", opaque="5ccc069c403ebaf9f0171e9517f40e41"';
const policy = createPolicy({ mode: 'slack', allow: ['10.0.0.0/8'] });

function readAnswer(text: string): unknown {
  const bytes = Buffer.from(text, 'latin1');
  const reader = new ResponseReader({ method: 'GET', keep: 65_536 });
  // Cut where a network might: anywhere.
  for (let at = 0; at < bytes.length; at += 97) reader.push(bytes.subarray(at, at + 97));
  reader.end(true);
  return reader.body.length;
}

export const PARSERS: readonly Fuzzed[] = [
  {
    name: 'challenge header',
    read: (text) => parseChallenges(text.split('\n')),
    seeds: [
      'Bearer realm="a\\"b", error=invalid_token',
      'Basic realm="x", Digest qop="auth,auth-int", nonce="n"',
      'Negotiate YII=',
      'a b=c,,d e="f',
    ],
  },
  { name: 'JWS and JWE', read: readJwt, seeds: [JWT, JWE, 'eyJhbGciOiJub25lIn0..', `Bearer ${JWT}`] },
  {
    name: 'DPoP proof',
    read: (text) => proofProblems(text, request('DPoP', text), { token: text, thumbprint: 'x', now: 1 }),
    seeds: [JWT],
  },
  { name: 'readable token', read: readReadableToken, seeds: [JWT, 'v4.public.eyJhIjoxfQAAAA', Buffer.from('a:b').toString('base64')] },
  {
    name: 'SigV4',
    read(text) {
      const sent = request('Authorization', text);
      const signed = readSigv4(sent);
      return signed === null ? null : [canonicalRequest(sent, signed), stringToSign(sent, signed)];
    },
    seeds: [SIGV4],
  },
  {
    name: 'credentials and cookies',
    read: (text) => sessionCookies(sentCredentials(request('Cookie', text))),
    seeds: ['a=b; session=eyJhIjoxfQ.x.y; JSESSIONID="q"', '=;;=a'],
  },
  {
    name: 'Authorization',
    read: (text) => sentCredentials(request('Authorization', text)),
    seeds: [DIGEST, SIGV4, 'Basic YTpi', `DPoP ${JWT}`, 'Bearer Bearer x'],
  },
  {
    name: 'OAuth 1.0',
    read: (text) => [readOauth1(request('Authorization', text)), oauth1BaseString(request('Authorization', text))],
    seeds: ['OAuth oauth_consumer_key="a%20b", oauth_nonce="x", oauth_signature="%3D"'],
  },
  {
    name: 'message signature',
    read: (text) => readSignatureInput(text).map((signature) => signatureBase(request('Signature-Input', text), signature)),
    seeds: [
      'sig1=("@method" "@path";req);created=1;keyid="k";alg="ed25519"',
      'a=("@query-param";name="a" "host";sf "@authority" "x-amz-date";bs);expires=1',
    ],
  },
  { name: 'Link', read: (text) => linksIn([text]), seeds: ['<https://a/>; rel="service-desc"; type="x", </b>; rel=next'] },
  { name: 'JSON in text', read: jsonObjectsIn, seeds: ['x {"a":[1,{"b":"\\u0000"}]} y {"c":', '{"a":{"__proto__":1}}'] },
  {
    name: 'API description',
    read: descriptionIn,
    seeds: ['openapi: 3.1.0\npaths:\n  /a:\n    get:\n      security: [{b: []}]\n', '{"openapi":"3.0.0","paths":{}}', 'a: &a [*a]'],
  },
  {
    name: 'error text (JSON, XML, HTML)',
    read: readErrorText,
    seeds: [
      '<Error><Code>AccessDenied</Code><Message>x</Message></Error>',
      '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
      '<html><head><title>401</title></head><body>x',
      '{"error":{"message":"x"}}',
      '<soap:Fault><faultstring>',
    ],
  },
  { name: 'shell words', read: splitShell, seeds: ["curl -H 'a: b' \"$X\" $'\\x41' \\\n `id` $(x) ^\n"] },
  {
    name: 'HTTP answer on the wire',
    read: readAnswer,
    seeds: [
      'HTTP/1.1 401 X\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\n\r\n',
      'HTTP/1.1 100 C\r\n\r\nHTTP/1.0 200\nA: b\n c\n\n',
      'HTTP/1.1 401 X\r\nContent-Length: 3\r\n\r\nabc',
    ],
  },
  {
    name: 'chunked body',
    read: (text) => new ChunkedBody().push(Buffer.from(text, 'latin1'), () => undefined),
    seeds: ['5\r\nhello\r\n0\r\n\r\n', 'ffffffff\r\n'],
  },
  {
    name: 'address and URL',
    read: (text) => [parseAddress(text), URL.canParse(text) ? policy.judgeUrl(new URL(text)) : null],
    seeds: ['http://[::ffff:127.0.0.1]/', '64:ff9b::7f00:1', 'http://0x7f.1/', 'http://a@b:80@c/'],
  },
  {
    name: 'redactor',
    read: (text) => [scrubShapes(text), createRedactor([{ value: text.slice(0, 40), kind: 'token' }], new Uint8Array(32)).text(text)],
    seeds: [`Authorization: Bearer ${JWT}`, 'password=hunter2&client_secret=x', 'https://u:p@h/?access_token=abc', 'xoxb-FAKE'],
  },
  format(curl),
  format(rawHttp),
  format(har, '{"log":{"entries":[{"request":{"url":"http://a/","headers":[]},"response":{}}]}}'),
  format(log, '1.2.3.4 - - [10/Oct/2026:13:55:36 +0000] "GET /a HTTP/1.1" 401 5', '{"time":"2026-01-01T00:00:00Z","status":401}'),
  format(configExcerpt),
  format(httpSnippet),
  format(errorBody),
  format(networkPanel),
  format(requestPair),
  format(token, JWT, JWE),
  format(tokenClaims),
  format(url),
  format(evidenceFile),
];
