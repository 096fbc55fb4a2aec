import { expect, it } from '@jest/globals';
import type { Case } from '../../../src/engine/case.ts';
import probe from '../../../src/engine/probes/surroundings.ts';
import { caseOf, get } from '../causes/observed.ts';
import { run } from './observing.ts';

const around = (pasted: string, more: Partial<Case> = {}) => run(probe, { material: caseOf(undefined, { pasted, ...more }) });

it.each([
  ['Authorization: Negotiate TlRMTVNTUAABAAAAl4II4g==\n401', { otherHandshake: 'NTLM' }],
  ['Authorization: NTLM YIIGhgYGKwYBBQUC\n401', { otherHandshake: 'Kerberos' }],
  ['GITLAB_TOKEN: $CI_JOB_TOKEN\nPRIVATE-TOKEN: [MASKED]\n401', { jobToken: true }],
  ['us-gov-west-1 role, endpoint sts.us-east-1.amazonaws.com', { sites: [{ vendor: 'AWS' }, { vendor: 'AWS' }] }],
])('reads %s', async (pasted, fact) => {
  expect(await around(pasted)).toMatchObject({ kind: 'found', fact });
});

it.each([
  ['an NTLM handshake that goes on', 'WWW-Authenticate: Negotiate TlRMTVNTUAACAAAA\nAuthorization: Negotiate TlRMTVNTUAADAAAA'],
  ['NTLM that is offered', 'WWW-Authenticate: NTLM\nAuthorization: Negotiate TlRMTVNTUAABAAAA'],
  ['a job token in its own header', 'curl -H "JOB-TOKEN: $CI_JOB_TOKEN" https://gitlab.com/api/v4/packages'],
  ['nothing more', 'HTTP/1.1 401 Unauthorized'],
])('finds no fault in %s', async (_what, pasted) => {
  expect(await around(pasted)).toMatchObject({ kind: 'absent' });
});

it.each([
  ['https://a.example/items/PART#1/', true],
  ['https://a.example/items/PART#access_token=x', false],
  ['https://a.example/items/PART', false],
])('looks for what a client keeps to itself in %s', async (typed, fragment) => {
  const request = get('https://a.example/items/PART');

  expect(await around(`curl '${typed}'\n403`, { request })).toMatchObject(
    fragment ? { kind: 'found', fact: { fragment } } : { kind: 'absent' },
  );
});
