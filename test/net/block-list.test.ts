import { expect, it } from '@jest/globals';
import { createPolicy, reach } from '../../src/net/index.ts';

const block = ['bank.example', '*.internal.example', '203.0.113.0/24', '2606:4700::/32'];
const policy = createPolicy({ mode: 'slack', allow: ['bank.example', '10.0.0.0/8'], block });
const resolverOf = (address: string) => async () => [address];
const PUBLIC = '93.184.216.34';

it.each([
  ['a host', 'https://bank.example/', PUBLIC],
  ['a host in capitals with a dot', 'https://BANK.example./', PUBLIC],
  ['a name below a suffix', 'https://a.b.internal.example/', PUBLIC],
  ['an address', 'https://203.0.113.9/', PUBLIC],
  ['an address in another notation', 'http://0xcb.0.0x71.9/', PUBLIC],
  ['a name whose address is blocked', 'https://elsewhere.example/', '203.0.113.200'],
  ['a name whose IPv6 address is blocked', 'https://elsewhere.example/', '2606:4700::6810:84e5'],
])('never contacts %s', async (_what, url, address) => {
  const answer = await reach(url, { policy, resolver: resolverOf(address) });

  expect(answer).toMatchObject({ allowed: false, why: expect.stringMatching(/the operator of this bot keeps it from here|it has /) });
  for (const purpose of ['target', 'issuer'] as const) {
    const verdicts = [policy.judgeUrl(new URL(url), purpose), policy.judgeAddress(address, new URL(url).hostname)];
    expect(verdicts.every(({ allowed }) => allowed)).toBe(false);
  }
});

it.each([
  ['the name of a suffix itself', 'https://internal.example/', PUBLIC],
  ['a name that only ends alike', 'https://notinternal.example.org/', PUBLIC],
  ['a name below a blocked host', 'https://www.bank.example/', PUBLIC],
  ['what the operator allows', 'http://10.1.2.3/', '10.1.2.3'],
])('leaves %s alone', async (_what, url, address) => {
  expect(await reach(url, { policy, resolver: resolverOf(address) })).toMatchObject({ allowed: true });
});

it('is no rule of the terminal, and takes no nonsense', async () => {
  const terminal = createPolicy({ mode: 'terminal', allow: [], block });

  expect(await reach('https://bank.example/', { policy: terminal, resolver: resolverOf(PUBLIC) })).toMatchObject({ allowed: true });
  for (const entry of ['*', '*.', 'http://x', '10.0.0.0/40'])
    expect(() => createPolicy({ mode: 'slack', allow: [], block: [entry] })).toThrow();
});
