import { expect, it } from '@jest/globals';
import stripped from '../../../src/engine/causes/authorization-stripped.ts';
import endpoint from '../../../src/engine/causes/endpoint-mismatch.ts';
import environment from '../../../src/engine/causes/environment-mismatch.ts';
import scheme from '../../../src/engine/causes/scheme-mismatch.ts';
import misconfigured from '../../../src/engine/causes/server-misconfigured.ts';
import { answer, basic, bearer, challengeOf, get, judge, post, weights } from './observed.ts';

const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
const around = (fact: object) => ({ surroundings: { sites: [], fragment: false, otherHandshake: null, jobToken: false, ...fact } });
const sites = [
  { vendor: 'AWS', site: 'the China partition', written: 'cn-north-1' },
  { vendor: 'AWS', site: 'the commercial partition', written: 'us-east-1' },
];
const soap = '<s:Envelope><UsernameToken><Username>u</Username><Password>pw</Password></UsernameToken></s:Envelope>';
const LOGIN = 'https://vault.example/v1/auth/kubernetes/login';
const HOSTED = 'https://v.private.vault.example.hashicorp.cloud:8200/v1/auth/kubernetes/login';
const NO_TOKEN = answer(400, '{"errors":["missing client token"]}');
const denied = (body: string, status = 401) => answer(status, body);

it.each([
  ['two sites of one vendor', environment, get('https://a.example/'), answer(400), around({ sites }), ['likely']],
  ['HCP Vault without a namespace', environment, post(HOSTED, '{"jwt":"x"}'), NO_TOKEN, {}, ['strong']],
  ['a login path of Vault that no mount knows', endpoint, post(LOGIN, '{"jwt":"x"}'), NO_TOKEN, {}, ['strong']],
  ['a fragment in the address', endpoint, get('https://a.example/x'), answer(403), around({ fragment: true }), ['strong']],
  ['NTLM under Negotiate', scheme, get('https://a.example/'), answer(401), around({ otherHandshake: 'NTLM' }), ['strong']],
  [
    'WS-Security where Digest is asked',
    scheme,
    post('https://a.example/', soap),
    answer(401),
    { challenge: challengeOf('Digest') },
    ['strong'],
  ],
  ['a JWT after Basic', scheme, get('https://a.example/', [['Authorization', `Basic ${JWT}`]]), answer(401), {}, ['strong']],
  [
    'a pair after Bearer',
    scheme,
    get('https://a.example/', [bearer(Buffer.from('user:secret').toString('base64'))]),
    answer(401),
    {},
    ['strong'],
  ],
  ['an opaque token after Bearer', scheme, get('https://a.example/', [bearer('opaque-7f3a9c21')]), answer(401), {}, []],
  [
    'a signed request at an authorizer',
    scheme,
    get('https://a.example/', [['Authorization', 'AWS4-HMAC-SHA256 Credential=x']]),
    answer(401, '', [['x-amzn-ErrorType', 'UnauthorizedException']]),
    {},
    ['certain'],
  ],
  [
    'a guest in spite of the header',
    stripped,
    get('https://a.example/', [basic('u:p')]),
    denied('{"code":"rest_cannot_create"}'),
    {},
    ['strong'],
  ],
  [
    'a refusal that names the password',
    stripped,
    get('https://a.example/', [basic('u:p')]),
    denied('{"code":"incorrect_password"}'),
    {},
    [],
  ],
  [
    'a sign-in route that asks for a sign-in',
    misconfigured,
    post('https://a.example/api/login', '{"username":"u","password":"pw"}'),
    denied('Full authentication is required to access this resource'),
    {},
    ['likely'],
  ],
  [
    'a sign-in route that refuses the password',
    misconfigured,
    post('https://a.example/api/login', '{"username":"u","password":"pw"}'),
    denied('Bad credentials'),
    {},
    [],
  ],
] as const)('reads %s', (_what, cause, request, response, facts, expected) => {
  expect(weights(judge(cause, { request, response, facts }))).toEqual(expected);
});
