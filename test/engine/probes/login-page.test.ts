import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/login-page.ts';
import { answer, get } from '../causes/observed.ts';
import { refused, run } from './observing.ts';

const request = get('https://shop.example/orders');
const redirect = (to: string) => refused(answer(302, '', [['Location', to]]), request);
const page = (body: string, type = 'text/html') => refused(answer(200, body, [['Content-Type', type]]), request);

it.each([
  ['/login?next=/orders', 'https://shop.example/login'],
  ['https://id.shop.example/oauth2/authorize?response_type=code&client_id=a', 'https://id.shop.example/oauth2/authorize'],
  ['https://login.shop.example/', 'https://login.shop.example/'],
  ['/account?ReturnUrl=%2Forders', 'https://shop.example/account'],
])('knows a redirect to %s, and shows it without its query', async (to, where) => {
  expect(await run(probe, { facts: redirect(to) })).toMatchObject({ kind: 'found', fact: { how: 'redirect', where } });
});

it.each(['/orders/', 'https://api.shop.example/orders', '/blog/authors?from=home', '/catalogin'])(
  'lets a redirect to %s be',
  async (to) => {
    expect((await run(probe, { facts: redirect(to) })).kind).toBe('absent');
  },
);

it.each([
  '<html><form><input name="p" type="password"></form>',
  '<html><title>Sign in</title><form></form>',
  '<html><h1>Log in</h1><form></form>',
])('knows the page %s', async (body) => {
  expect(await run(probe, { facts: page(body) })).toMatchObject({ kind: 'found', fact: { how: 'page', where: request.url } });
});

it.each([
  ['a page without a form', page('<html><title>Sign in</title>')],
  ['a page about something else', page('<html><title>Search</title><form></form>')],
  ['JSON that speaks of a password', page('{"a":"<input type=password>"}', 'application/json')],
])('lets %s be', async (_what, facts) => {
  expect((await run(probe, { facts })).kind).toBe('absent');
});

it('looks at every step of a chain', async () => {
  const redirectChain = { hops: [{ to: 'https://shop.example/a' }, { to: 'https://id.shop.example/signin' }], final: null, finalUrl: '' };

  expect(await run(probe, { facts: { ...redirect('/a'), redirectChain } })).toMatchObject({
    kind: 'found',
    fact: { where: 'https://id.shop.example/signin' },
  });
});
