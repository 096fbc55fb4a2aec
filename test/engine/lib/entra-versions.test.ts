import { expect, it } from '@jest/globals';
import { entraVersionNote } from '../../../src/engine/lib/entra-versions.ts';

const tenant = '11111111-2222-3333-4444-555555555555';
const one = `https://sts.windows.net/${tenant}/`;
const two = `https://login.microsoftonline.com/${tenant}/v2.0`;

it('names the setting of the API where one tenant speaks in two versions', () => {
  expect(entraVersionNote(one, two)).toContain('token has version 1, the API checks for version 2');
  expect(entraVersionNote(one, two)).toContain('requestedAccessTokenVersion to 2');
  expect(entraVersionNote(two, one)).toContain('requestedAccessTokenVersion to null or 1');
});

it.each([
  ['another tenant', one, two.replace('1111', '9999')],
  ['the same version', two, `${two}/`],
  ['no issuer of Entra', 'https://id.example/', two],
])('says nothing of %s', (_what, sent, expected) => {
  expect(entraVersionNote(sent, expected)).toBe('');
});
