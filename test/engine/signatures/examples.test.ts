import { describe, expect, it } from '@jest/globals';
import { readSignatures } from '../../../src/engine/answer-pattern.ts';
import { discover } from '../../../src/engine/discover.ts';
import { scoreOf } from '../../../src/engine/scale.ts';
import type { AnswerPattern, Signature } from '../../../src/engine/signature.ts';
import { rawAnswer } from './raw-answer.ts';

const isSignature = (value: object): boolean => 'messages' in value && 'patterns' in value;
const signatures = await discover<Signature>(new URL('../../../src/engine/signatures/', import.meta.url), isSignature);
const examples = signatures.flatMap((signature) => signature.examples.map((example) => ({ signature, example })));

/** The best suggestion of this signature's own messages, null where none speaks. */
function bestOwn(signature: Signature, answer: string): string | null {
  const own = readSignatures([signature], rawAnswer(answer)).clues;
  const scored = own.map(({ causeId, weight }) => ({ causeId, score: scoreOf([{ weight }]) }));
  return (
    scored.reduce<(typeof scored)[number] | null>((best, next) => (best === null || next.score > best.score ? next : best), null)
      ?.causeId ?? null
  );
}

function patternsOf(signature: Signature): readonly AnswerPattern[] {
  return [...signature.patterns, ...signature.messages.map(({ when }) => when)];
}

const expressionsOf = ({ body, challenge, headers }: AnswerPattern): readonly RegExp[] =>
  [body, challenge, ...Object.values(headers ?? {})].filter((value) => value instanceof RegExp);

describe('every example of every signature', () => {
  it.each(examples.map(({ signature, example }) => [signature.id, example.cause, example.answer, signature] as const))(
    '%s says %s: %j',
    (_id, cause, answer, signature) => {
      const best = bestOwn(signature, answer);

      expect(best).toBe(cause);
    },
  );

  it.each(
    examples
      .filter(({ signature }) => signature.patterns.length > 0)
      .map(({ signature, example }) => [signature.id, example.answer] as const),
  )('%s is recognised among all: %j', (id, answer) => {
    const { product } = readSignatures(signatures, rawAnswer(answer));

    expect(product?.id).toBe(id);
  });
});

describe('every signature', () => {
  it.each(signatures.map((signature) => [signature.id, signature] as const))(
    '%s has an example, and reads any body in linear time',
    (_id, signature) => {
      const unbounded = patternsOf(signature)
        .flatMap(expressionsOf)
        .filter(({ source }) => /(?<!\\)[*+]|\{\d+,\}/.test(source.replace(/\[(?:\\.|[^\]\\])*\]/g, 'x')));

      expect(signature.examples.length).toBeGreaterThan(0);
      expect(unbounded).toEqual([]);
    },
  );

  it.each(signatures.map((signature) => [signature.id, signature] as const))(
    '%s keeps its words about faults of a token below certain',
    (_id, signature) => {
      // The token itself outranks what the server says about it, so words stop at "strong".
      const tooSure = signature.messages.flatMap(({ suggests }) =>
        Object.entries(suggests).filter(
          ([cause, weight]) => weight === 'certain' && /^token-(?:expired|not-yet|malformed|signature)|^(?:issuer|audience)-/.test(cause),
        ),
      );

      expect(tooSure).toEqual([]);
    },
  );

  it.each(signatures.map((signature) => [signature.id, signature] as const))('%s says what it means in one sentence', (_id, signature) => {
    for (const { means } of signature.messages) expect(means).toMatch(/^[A-Z][^\n]{10,170}\.$/);
  });
});
