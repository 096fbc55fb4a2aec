import { expect, it } from '@jest/globals';
import type { HttpRequest, HttpResponse } from '../../../src/engine/case.ts';
import probe from '../../../src/engine/probes/other-method.ts';
import { answer, bearer, caseOf, get, post } from '../causes/observed.ts';
import { came, contextOf, live, netOf, refused, run } from './observing.ts';

const url = 'https://api.shop.example/orders';
const token = bearer('opaque-7f3a9c21');
const observe = async (request: HttpRequest, given: HttpResponse, reply: HttpResponse, more: object = {}) => {
  const net = netOf(() => came(reply));
  const facts = { ...refused(given, request), liveExchange: live(request, given), ...more };
  return { net, outcome: await run(probe, { material: caseOf(request), facts, context: contextOf(net) }) };
};

it.each(['HEAD', 'OPTIONS'])('asks with GET where %s is refused', async (method) => {
  const { net, outcome } = await observe({ method, url, headers: [token] }, answer(401), answer(200));

  expect(outcome).toMatchObject({ kind: 'found', fact: { trials: [{ accepted: true }], allow: null } });
  expect(net.sent).toEqual([get(url, [token])]);
});

it.each([
  ['GET', get(url, [token]), 404],
  ['POST', post(url, '{}', [token, ['Content-Type', 'application/json']]), 403],
  ['DELETE', { method: 'DELETE', url, headers: [token] }, 405],
] as const)('asks for the methods after a refused %s, without the credential and the body', async (_what, request, status) => {
  const { net, outcome } = await observe(request, answer(status), answer(204, '', [['Allow', 'GET, head']]));

  expect(outcome).toMatchObject({ kind: 'found', fact: { allow: ['GET', 'HEAD'] } });
  expect(net.sent).toEqual([{ method: 'OPTIONS', url, headers: [] }]);
});

it('takes no list from an OPTIONS that is refused itself', async () => {
  const { outcome } = await observe(get(url), answer(405), answer(405, '', [['Allow', 'POST']]));

  expect(outcome).toMatchObject({ kind: 'found', fact: { allow: null } });
});

it.each([
  ['the 405 names its methods', get(url), answer(405, '', [['Allow', 'POST']])],
  ['a GET is answered 401', get(url), answer(401)],
  ['a POST is answered 401', post(url, '{}'), answer(401)],
  ['the server asks for fewer requests', get(url), answer(429)],
  ['the request is accepted', get(url), answer(200)],
  ['it is a preflight', { method: 'OPTIONS', url, headers: [['Origin', 'https://shop.example']] as const }, answer(401)],
] as const)('sends nothing where %s', async (_what, request, given) => {
  const { net } = await observe(request, given, answer(200));

  expect(net.sent).toEqual([]);
});

it('does not show the credential a fourth time', async () => {
  const shown = { repairedCredential: { trials: [{}, {}], accepted: null } };
  const { net } = await observe({ method: 'HEAD', url, headers: [token] }, answer(401), answer(200), shown);

  expect(net.sent).toEqual([]);
});

it('sends nothing where variations are switched off', async () => {
  const net = netOf();
  const request = post(url, '{}');
  const context = contextOf(net, { mayExperiment: false });

  expect((await run(probe, { material: caseOf(request), facts: refused(answer(405), request), context })).kind).toBe('skipped');
  expect(net.sent).toEqual([]);
});
