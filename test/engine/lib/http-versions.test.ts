import { expect, it } from '@jest/globals';
import type { HttpResponse } from '../../../src/engine/case.ts';
import authorizationStripped from '../../../src/engine/causes/authorization-stripped.ts';
import endpointMismatch from '../../../src/engine/causes/endpoint-mismatch.ts';
import serverMisconfigured from '../../../src/engine/causes/server-misconfigured.ts';
import wafBlocked from '../../../src/engine/causes/waf-blocked.ts';
import { trialOf } from '../../../src/engine/experiment.ts';
import { isFilter, type VersionQuestion, versionClues } from '../../../src/engine/lib/http-versions.ts';
import { answer, bearer, get, judge, judgeFacts, weights } from '../causes/observed.ts';

const request = get('https://api.shop.example/orders', [bearer('opaque-7f3a9c21')]);
const missing = { claimedMissing: { explicit: true, text: 'the answer says "no token"' } };

const over2 = (question: VersionQuestion, given: HttpResponse | null, other: HttpResponse, withRandom = false) => ({
  httpVersion: {
    question,
    withRandom,
    given: given?.status ?? null,
    trials: [trialOf({ name: 'http-version', changed: 'HTTP/2' }, given ?? answer(0), other)],
  },
});

it.each([
  ['endpoint-mismatch', endpointMismatch, over2('version', answer(421), answer(200)), answer(421), ['proven']],
  ['endpoint-mismatch', endpointMismatch, over2('version', answer(505), answer(401)), answer(505), ['strong']],
  ['authorization-stripped', authorizationStripped, { ...missing, ...over2('unseen', answer(401), answer(200)) }, answer(401), ['proven']],
  ['waf-blocked', wafBlocked, over2('filter', answer(403), answer(200)), answer(403), ['proven']],
  ['waf-blocked', wafBlocked, over2('filter', answer(403), answer(401)), answer(403), ['strong']],
  ['server-misconfigured', serverMisconfigured, over2('paste', answer(200), answer(401)), answer(401), ['proven']],
  ['authorization-stripped', authorizationStripped, { ...missing, ...over2('paste', answer(200), answer(401)) }, answer(401), ['proven']],
] as const)('%s: another answer over HTTP/2', (_id, cause, facts, response, expected) => {
  const clues = judge(cause, { request, response, facts });

  expect(weights(clues)).toEqual(expected);
  expect(clues[0]).toMatchObject({ probe: 'http-version', text: expect.stringContaining('HTTP/2') });
});

it('endpoint-mismatch: no answer at all over HTTP/1.1', () => {
  expect(weights(judgeFacts(endpointMismatch, over2('silence', null, answer(200))))).toEqual(['proven']);
});

it('authorization-stripped: another refusal adds to what else speaks for it', () => {
  const facts = { ...missing, ...over2('unseen', answer(401), answer(401, 'token expired')) };

  expect(weights(judge(authorizationStripped, { request, response: answer(401), facts }))).toEqual(['likely', 'strong']);
});

it.each([
  ['the answer is the same', over2('unseen', answer(401, 'no'), answer(401, 'no'))],
  ['only the server behind is another one', over2('unseen', answer(401), answer(401, '', [['Server', 'h2o']]))],
  ['the server fails', over2('unseen', answer(401), answer(503))],
  ['the address is unknown there', over2('unseen', answer(401), answer(404))],
  ['even a random credential is accepted', over2('unseen', answer(401), answer(200), true)],
  ['the version is refused there, too', over2('version', answer(421), answer(421, 'other words'))],
  ['the filter is not passed', over2('filter', answer(403), answer(500))],
  ['both versions accept', over2('paste', answer(200), answer(204))],
])('says nothing where %s', (_what, { httpVersion }) => {
  const causes = ['endpoint-mismatch', 'authorization-stripped', 'waf-blocked', 'server-misconfigured'] as const;

  expect(causes.flatMap((cause) => versionClues(httpVersion, cause))).toEqual([]);
});

it('says nothing where it was not asked, or no answer came', () => {
  const silent = { name: 'http-version', changed: 'HTTP/2', status: null, sameAsGiven: false, accepted: false, response: null, why: 'No.' };

  expect(versionClues(undefined, 'waf-blocked')).toEqual([]);
  expect(versionClues({ question: 'filter', withRandom: false, given: 403, trials: [silent] }, 'waf-blocked')).toEqual([]);
});

it.each([
  ['Cloudflare', answer(403, '', [['CF-RAY', '1']]), true],
  ['Akamai', answer(403, '', [['Server', 'AkamaiGHost']]), true],
  ['an AWS load balancer', answer(403, '', [['Server', 'awselb/2.0']]), true],
  ['an application', answer(403, '', [['Server', 'gunicorn']]), false],
  ['Cloudflare, before an application that says 401', answer(401, '', [['Server', 'cloudflare']]), false],
])('knows a filter in front: %s', (_what, response, expected) => {
  expect(isFilter(response)).toBe(expected);
});
