import { describe, expect, it } from '@jest/globals';
import { type Clue, certain, defineCause, hint, likely, proven, strong } from '../../src/engine/cause.ts';
import { conclude } from '../../src/engine/conclude.ts';
import { scoreOf } from '../../src/engine/scale.ts';
import type { Finding } from '../../src/engine/weigh.ts';

interface Given {
  readonly supersedes?: readonly string[];
  readonly onFacts?: boolean;
  readonly settledBy?: string;
}

function finding(id: string, clues: readonly Clue[], { supersedes = [], onFacts = true, settledBy }: Given = {}): Finding {
  const cause = defineCause({
    id,
    title: `Title of ${id}`,
    supersedes,
    fixes: [],
    detect: () => clues,
    ...(settledBy === undefined ? {} : { settledBy }),
  });
  return { cause, clues, score: scoreOf(clues), proven: clues.some((clue) => clue.proven), onFacts, fixes: [] };
}

const ids = (findings: readonly Finding[]): readonly string[] => conclude(findings).causes.map(({ id }) => id);
const scores = (findings: readonly Finding[]): Readonly<Record<string, number>> =>
  Object.fromEntries(conclude(findings).causes.map(({ id, score }) => [id, score]));
/** A result must not depend on the order in which units are found. */
const bothWays = (findings: readonly Finding[], check: (findings: readonly Finding[]) => void): void => {
  check(findings);
  check(findings.toReversed());
};

const say = (weigh: typeof strong): readonly Clue[] => [weigh('it shows', 'input')];

describe('superseding', () => {
  it('explains away, in both orders, also what has the higher score', () => {
    const general = finding('general', [certain('a', 'input')]);
    const special = finding('special', say(likely), { supersedes: ['general'] });
    bothWays([general, special], (each) => {
      expect(ids(each)).toEqual(['special', 'general']);
      expect(scores(each)).toEqual({ special: 0.55, general: expect.closeTo(0.285, 1) });
    });
  });

  it('asks that the special one is likely itself', () => {
    const general = finding('general', say(likely));
    const doubtful = finding('special', say(hint), { supersedes: ['general'] });
    bothWays([general, doubtful], (each) => expect(scores(each)).toEqual({ general: 0.55, special: 0.25 }));
  });

  it('goes along a chain: what is explained away explains nothing', () => {
    const first = finding('first', say(strong), { supersedes: ['second'] });
    const second = finding('second', say(strong), { supersedes: ['third'] });
    const third = finding('third', say(strong));
    bothWays([first, second, third], (each) => expect(scores(each)).toEqual({ first: 0.8, third: 0.8, second: 0.24 }));
  });

  it('lets the better one stand where two supersede each other', () => {
    const one = finding('one', say(strong), { supersedes: ['other'] });
    const other = finding('other', say(likely), { supersedes: ['one'] });
    bothWays([one, other], (each) => expect(ids(each)[0]).toBe('one'));
    expect(scores([one, other]).one).toBe(0.8);
  });

  it('ends on a circle', () => {
    const circle = ['a', 'b', 'c'].map((id, index) => finding(id, say(strong), { supersedes: [['b', 'c', 'a'][index] ?? ''] }));
    bothWays(circle, (each) => expect(ids(each)).toHaveLength(3));
  });

  it('words alone explain nothing that is better founded, but what is worse founded', () => {
    const words = (weigh: typeof strong): Finding => finding('words', say(weigh), { supersedes: ['facts'], onFacts: false });
    bothWays([words(likely), finding('facts', say(strong))], (each) => expect(scores(each)).toEqual({ facts: 0.8, words: 0.55 }));
    bothWays([words(strong), finding('facts', say(likely))], (each) => expect(ids(each)[0]).toBe('words'));
    expect(scores([words(strong), finding('facts', say(likely))]).facts).toBeCloseTo(0.17, 2);
  });
});

describe('conclusion', () => {
  it('is undetermined where nothing speaks', () => {
    expect(conclude([])).toEqual({ outcome: 'undetermined', causes: [], first: null, nextEvidence: null });
  });

  it('names at most five, best first, and no noise', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => finding(id, say(likely)));
    expect(ids([...many, finding('z', say(strong))])).toEqual(['z', 'a', 'b', 'c', 'd']);
    const noise: Finding = { ...finding('noise', say(hint)), score: 0.11 };
    expect(ids([finding('a', say(strong)), noise])).toEqual(['a']);
  });

  it('puts the proven one first among equals', () => {
    bothWays([finding('a', [certain('x', 'input')]), finding('b', [proven('y', 'input')])], (each) => expect(ids(each)[0]).toBe('b'));
  });

  it('says the likelihood of each', () => {
    const causes = conclude([finding('a', say(strong)), finding('b', say(likely)), finding('c', say(hint))]).causes;
    expect(causes.map(({ likelihood }) => likelihood)).toEqual(['high', 'medium', 'low']);
  });

  it.each(['no-auth-failure', 'undetermined'] as const)('%s is the outcome where it comes first, and no alternative elsewhere', (id) => {
    expect(conclude([finding(id, say(strong)), finding('b', say(hint))]).outcome).toBe(id);
    const second = conclude([finding('b', say(strong)), finding(id, say(likely))]);
    expect([second.outcome, second.causes.map((cause) => cause.id)]).toEqual(['auth-failure', ['b']]);
  });

  it('stands alone where there was no failure', () => {
    expect(ids([finding('no-auth-failure', say(strong)), finding('b', say(likely))])).toEqual(['no-auth-failure']);
  });

  it('shows the strongest evidence first, each sentence once', () => {
    const { causes } = conclude([
      finding('a', [hint('weak', 'input'), proven('sure', 'input'), strong('good', 'input'), hint('good', 'input')]),
    ]);
    expect(causes[0]?.evidence.map(({ text }) => text)).toEqual(['sure', 'good', 'weak']);
  });
});

describe('the next evidence', () => {
  const settledBy = 'The clock of the server.';

  it('is asked for in doubt and beside a near rival', () => {
    expect(conclude([finding('a', say(likely), { settledBy })]).nextEvidence).toBe(settledBy);
    expect(conclude([finding('a', say(strong), { settledBy }), finding('b', [strong('x', 'input')])]).nextEvidence).toBe(settledBy);
    expect(conclude([finding('a', say(likely)), finding('b', say(likely), { settledBy })]).nextEvidence).toBe(settledBy);
  });

  it('is not asked for where it is proven, or likely without a rival', () => {
    expect(conclude([finding('a', [proven('x', 'input')], { settledBy })]).nextEvidence).toBeNull();
    expect(conclude([finding('a', say(strong), { settledBy }), finding('b', say(hint))]).nextEvidence).toBeNull();
    expect(conclude([finding('a', say(likely))]).nextEvidence).toBeNull();
  });
});
