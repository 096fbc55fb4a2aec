import { describe, expect, test } from '@jest/globals';
import type { CredentialKind } from '../../../src/engine/credential.ts';
import { discover } from '../../../src/engine/discover.ts';
import { recogniseBest } from '../../../src/engine/lib/recognise.ts';

const kinds = await discover<CredentialKind>(new URL('../../../src/engine/credentials/', import.meta.url), (unit) => 'recognise' in unit);
const kind = (id: string): CredentialKind | undefined => kinds.find((entry) => entry.id === id);

describe('examples over all kinds', () => {
  test.each(kinds.flatMap(({ id, examples }) => examples.matches.map((value) => [id, value] as const)))(
    '%s is surest of %s',
    (id, value) => {
      expect(recogniseBest(kinds, value)?.kind.id).toBe(id);
    },
  );

  test.each(kinds.flatMap(({ id, examples }) => examples.ignores.map((value) => [id, value] as const)))(
    '%s leaves %s to others',
    (id, value) => {
      expect(recogniseBest(kinds, value)?.kind.id).not.toBe(id);
    },
  );
});

test('every kind shows both, and labels are short words without a secret', () => {
  for (const { label, examples } of kinds) {
    expect(examples.matches.length).toBeGreaterThan(0);
    expect(examples.ignores.length).toBeGreaterThan(0);
    expect(label).toMatch(/^[A-Za-z][\w .’-]{2,40}$/);
  }
});

test('a token of the wrong length is still named, less surely', () => {
  const cut = recogniseBest(kinds, 'ghp_FAKEfake');

  expect(cut?.kind.id).toBe('github-classic-token');
  expect(cut?.recognition.confidence).toBeLessThan(0.9);
});

test('test and live keys are told apart', () => {
  expect(kind('stripe-test-key')?.recognise('sk_test_FAKEfakeFAKEfake')?.environment).toBe('test');
  expect(kind('stripe-live-key')?.recognise('rk_live_FAKEfakeFAKEfake')?.environment).toBe('live');
});

test.each([[''], ['hunter2'], ['a sentence'], ['x'.repeat(1_000_000)]])('%.20s is nothing', (value) => {
  expect(recogniseBest(kinds, value)).toBeNull();
});

test('a megabyte of any near miss is answered by every kind', () => {
  for (const piece of ['a', 'eyJ', 'eyJ.', '-', '0', 'ghp_', 'xoxb-', '.', '=']) {
    for (const { recognise } of kinds) expect(() => recognise(piece.repeat(1_000_000 / piece.length))).not.toThrow();
  }
});
