import { readSignatures, type SpokenClue } from './answer-pattern.ts';
import type { HttpResponse } from './case.ts';
import type { Cause, Clue, Fix, Judgement } from './cause.ts';
import { type Evidence, factsFor } from './gather.ts';
import { withWordsBeside } from './lib/words-beside.ts';
import type { Said } from './recorded.ts';
import { scoreOf } from './scale.ts';
import type { Signature } from './signature.ts';

export interface Finding {
  readonly cause: Cause;
  readonly clues: readonly Clue[];
  readonly score: number;
  readonly proven: boolean;
  /** Facts speak for it, not the answer's words alone. */
  readonly onFacts: boolean;
  readonly fixes: readonly Fix[];
}

export interface Weighed {
  readonly findings: readonly Finding[];
  readonly product: Signature | null;
  /** The messages that were read in the answer. */
  readonly said: readonly Said[];
}

/**
 * Clues from causes and from the words of the answer that refused → one finding for each cause that anything speaks for.
 * `alsoSaid`: messages that were read in it before a part of them was hidden (recorded.ts).
 */
export function weigh(
  units: { readonly causes: readonly Cause[]; readonly signatures: readonly Signature[] },
  evidence: Evidence,
  refusal: HttpResponse | null,
  judgement: Judgement,
  alsoSaid: readonly Said[] = [],
): Weighed {
  const signatures = judgement.material.statusAssumed ? units.signatures.map(wordsOnly) : units.signatures;
  const read = refusal === null ? { product: null, clues: [] } : readSignatures(signatures, withWordsBeside(refusal, judgement.material));
  const spoken = { ...read, clues: [...read.clues, ...alsoSaid.flatMap((said) => cluesOf(said, signatures))] };
  const findings = units.causes.flatMap((cause): Finding[] => {
    const facts = factsFor(cause, evidence);
    const own = facts === null ? [] : cause.detect(facts, judgement);
    const words = spoken.clues
      .filter((clue) => clue.causeId === cause.id)
      .map(({ weight, text }): Clue => ({ weight, text, probe: 'exchange', proven: false }));
    const clues = [...own, ...strongestOnly(words)];
    const score = scoreOf(clues);
    if (score === 0) return [];
    const fixes = (facts === null ? null : cause.fixesFor?.(facts, judgement)) ?? cause.fixes;
    const proven = clues.some((clue) => clue.proven);
    return [{ cause, clues, score, proven, onFacts: own.some(({ weight }) => weight !== 'against'), fixes }];
  });
  return { findings, product: spoken.product, said: spoken.clues.map(({ signature, text }) => ({ signature, means: text })) };
}

/** What the message means today; none where nobody says so any more. */
function cluesOf({ signature: id, means }: Said, signatures: readonly Signature[]): readonly SpokenClue[] {
  const message = signatures.find((signature) => signature.id === id)?.messages.find((each) => each.means === means);
  return Object.entries(message?.suggests ?? {}).map(([causeId, weight]) => ({ causeId, weight, text: means, signature: id }));
}

/** One answer is one witness: its words count once, however many signatures read them. Clues against all count. */
function strongestOnly(words: readonly Clue[]): readonly Clue[] {
  const ranked = words.filter((clue) => clue.weight !== 'against').sort((one, other) => scoreOf([other]) - scoreOf([one]));
  return [...ranked.slice(0, 1), ...words.filter((clue) => clue.weight === 'against')];
}

const withWords = new WeakMap<Signature, Signature>();

/** Without the messages that read the status alone: a status that was assumed says nothing. */
function wordsOnly(signature: Signature): Signature {
  const known = withWords.get(signature);
  if (known !== undefined) return known;
  const messages = signature.messages.filter(
    ({ when }) => when.body !== undefined || when.challenge !== undefined || when.headers !== undefined,
  );
  const made = { ...signature, messages };
  withWords.set(signature, made);
  return made;
}
