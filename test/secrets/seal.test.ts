import { expect, test } from '@jest/globals';
import { createSealer, deriveKey } from '../../src/secrets/seal.ts';

const SECRET = Buffer.alloc(32, 1).toString('base64');
const OTHER = Buffer.alloc(32, 2).toString('base64');

test('what is sealed opens with the same secret and shows nothing of its content', async () => {
  const sealed = await createSealer(SECRET).seal('Bearer canary-1 ü');

  expect(await createSealer(SECRET).open(sealed)).toBe('Bearer canary-1 ü');
  expect(sealed).not.toContain(Buffer.from('canary').toString('base64url').slice(0, 6));
  expect(await createSealer(SECRET).seal('same')).not.toBe(await createSealer(SECRET).seal('same'));
});

test('another key is told from damage', async () => {
  const sealed = await createSealer(SECRET).seal('text');
  const damaged = `${sealed.slice(0, -3)}AAA`;

  await expect(createSealer(OTHER).open(sealed)).rejects.toMatchObject({ code: 'wrong-secret' });
  await expect(createSealer(SECRET).open(damaged)).rejects.toMatchObject({ code: 'internal' });
  await expect(createSealer(SECRET).open('no JWE')).rejects.toMatchObject({ code: 'internal' });
});

test('each purpose has its own key', () => {
  expect(deriveKey(SECRET, 'seal', 32)).not.toEqual(deriveKey(SECRET, 'tags', 32));
});
