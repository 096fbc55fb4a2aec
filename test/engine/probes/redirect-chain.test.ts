import { expect, it } from '@jest/globals';
import type { HttpRequest, HttpResponse } from '../../../src/engine/case.ts';
import probe from '../../../src/engine/probes/redirect-chain.ts';
import { answer, bearer, caseOf, get, post } from '../causes/observed.ts';
import { came, contextOf, failedTo, netOf, refused, run } from './observing.ts';

const request = get('https://shop.example/orders', [bearer('FAKE')]);
const to = (location: string, status = 301) => answer(status, '', [['Location', location]]);
const follow = async (first: HttpRequest, given: HttpResponse, reply: (url: string) => HttpResponse = () => answer(200)) => {
  const net = netOf(({ url }) => came(reply(url)));
  const outcome = await run(probe, { material: caseOf(first), facts: refused(given, first), context: contextOf(net) });
  return { outcome, sent: net.sent };
};

it.each([
  ['https://shop.example/orders/', 'kept', 'nothing'],
  ['/orders/', 'kept', 'nothing'],
  ['https://api.shop.example/orders', 'dropped', 'host'],
  ['http://shop.example/orders', 'dropped', 'scheme'],
  ['https://shop.example:8443/orders', 'dropped', 'port'],
])('follows to %s as clients do: the credential is %s', async (location, credential, crosses) => {
  const { outcome, sent } = await follow(request, to(location));

  expect(outcome).toMatchObject({ kind: 'found', fact: { hops: [{ credential, crosses, status: 301 }], final: { status: 200 } } });
  expect(sent.map(({ headers }) => headers.length)).toEqual([credential === 'kept' ? 1 : 0]);
});

it('tells a credential that was lost from one that was never there', async () => {
  const { outcome } = await follow(get(request.url), to('https://api.shop.example/'));

  expect(outcome).toMatchObject({ fact: { hops: [{ credential: 'none' }] } });
});

it('does not carry a credential again once it was lost', async () => {
  const { outcome } = await follow(request, to('https://other.example/'), (url) =>
    url === 'https://other.example/' ? to('https://shop.example/back') : answer(401),
  );

  expect(outcome).toMatchObject({
    fact: { hops: [{ credential: 'dropped' }, { credential: 'none' }], finalUrl: 'https://shop.example/back' },
  });
});

it('ends a circle, and a chain that is too long', async () => {
  const circle = await follow(request, to(request.url), () => to(request.url));
  const long = await follow(get(request.url), to('/1'), (url) => to(`${url}1`));

  expect(circle.outcome).toMatchObject({ fact: { hops: [{ why: 'the redirect goes in a circle' }], final: null } });
  expect(circle.sent).toEqual([]);
  expect(long.sent.length).toBe(5);
});

it('shows a token three times at most, the first request included; cookies lock nobody out', async () => {
  const token = await follow(request, to('/1'), (url) => to(`${url}1`));
  const cookie = await follow(get(request.url, [['Cookie', 'sessionid=abcdef']]), to('/1'), (url) => to(`${url}1`));

  expect(token.sent.length).toBe(2);
  expect(token.outcome).toMatchObject({
    fact: { hops: [{ why: null }, { why: null }, { why: 'the credential was shown often enough', answer: null }], final: null },
  });
  expect(cookie.sent.length).toBe(5);
});

it('turns POST into GET after 303 and drops the body, and repeats no POST after 307', async () => {
  const form = post('https://shop.example/orders', 'a=1', [['Content-Type', 'text/plain']]);

  const seeOther = await follow(form, to('/done', 303));
  const again = await follow(form, to('/done', 307));

  expect(seeOther.sent).toEqual([{ method: 'GET', url: 'https://shop.example/done', headers: [] }]);
  expect(again.sent).toEqual([]);
});

it('keeps the reason where the next address does not answer', async () => {
  const context = contextOf(netOf(() => failedTo('connect', 'Nothing listens there.')));

  const outcome = await run(probe, { material: caseOf(request), facts: refused(to('/a'), request), context });

  expect(outcome).toMatchObject({ kind: 'found', fact: { final: null, hops: [{ why: 'Nothing listens there.' }] } });
});

it.each([
  ['no redirect', answer(401), 'absent'],
  ['no Location', answer(302), 'failed'],
  ['a Location that is no web address', to('mailto:alice@shop.example'), 'failed'],
])('follows nowhere for %s', async (_what, given, kind) => {
  const { outcome, sent } = await follow(request, given);

  expect(outcome.kind).toBe(kind);
  expect(sent).toEqual([]);
});
