import { expect, it } from '@jest/globals';
import { withoutWorkingCommand } from '../../../src/engine/lib/said-to-work.ts';

const request = {
  method: 'GET',
  url: 'https://api.example.com/v1/orders?api_key=abcdef123456',
  headers: [['X-API-Key', 'abc123abc123']],
} as const;
const refused = {
  status: 401,
  statusText: '',
  httpVersion: '1.1',
  headers: [],
  body: '{"message":"Missing API key"}',
  bodyTruncated: false,
} as const;
const command = "curl -H 'X-API-Key: abc123abc123' 'https://api.example.com/v1/orders?api_key=abcdef123456'";
const read = (text: string, response: typeof refused | { readonly status: 200 } = refused) =>
  withoutWorkingCommand(text, { request, response: { ...refused, ...response }, secrets: ['x'], ignored: [] });

it('sets aside what a command carries that the words above it call working', () => {
  const set = read(`Our application gets 401.\n\nBut this works:\n${command}\n`);

  expect(set).toMatchObject({ request: { url: 'https://api.example.com/v1/orders', headers: [] }, credentialsLeftOut: true });
  expect(set.secrets).toEqual(expect.arrayContaining(['x', 'abc123abc123', 'abcdef123456']));
});

it.each([
  ['is said to fail', `This fails:\n${command}\n`],
  ['stands without words', `${command}\n`],
  ['is one of two', `This works:\n${command}\n\nThis fails:\n${command}\n`],
])('leaves a command as it is that %s', (_what, text) => {
  expect(read(text).request).toBe(request);
});

it('leaves everything as it is where nothing was refused', () => {
  expect(read(`This works:\n${command}\n`, { status: 200 }).request).toBe(request);
});
