import { expect, it } from '@jest/globals';
import { hideInNote } from '../../src/secrets/hide-in-note.ts';
import { createRedactor } from '../../src/secrets/redact.ts';

const key = Buffer.from('k'.repeat(32));
const box = createRedactor([], key).box({ value: 'battery-staple', kind: 'password' });
const shown = JSON.stringify({ request: { headers: [['Authorization', `Basic ${box}`]] } });

it.each([
  ['the case’s own password', 'since nine, I use battery-staple as ever'],
  ['it behind a user name', 'curl -u ada:battery-staple, see above'],
  ['it in quotation marks', 'I type "battery-staple".'],
])('hides %s', (_what, note) => {
  expect(hideInNote(note, shown, key)).not.toContain('battery-staple');
});

it.each([
  ['a word named as a password', 'my password is Hunter2Sommer! since May', 'Hunter2Sommer!'],
  ['a credential by its shape', 'with sk_live_51HxFAKEFAKEFAKEFAKEFAKE it fails', 'FAKEFAKE'],
])('hides %s', (_what, note, secret) => {
  expect(hideInNote(note, '{}', undefined)).not.toContain(secret);
});

it('leaves ordinary words as they are', () => {
  const note = 'The nightly job stands still; the password prompt came twice, token refresh too.';

  expect(hideInNote(note, shown, key)).toBe(note);
});
