import { describe, expect, it } from '@jest/globals';
import type { Case, HttpResponse } from '../../src/engine/case.ts';
import { against, type Clue, certain, defineCause, hint, likely, proven, strong } from '../../src/engine/cause.ts';
import type { Evidence } from '../../src/engine/gather.ts';
import { absent, defineProbe, found } from '../../src/engine/probe.ts';
import { likelihoodOf, scoreOf } from '../../src/engine/scale.ts';
import { defineSignature } from '../../src/engine/signature.ts';
import { weigh } from '../../src/engine/weigh.ts';

const colour = defineProbe({ id: 'colour', reach: 'none', run: () => found('red') });
const material: Case = { format: 'url', understood: [], ignored: [], connection: {}, secrets: [] };
const judgement = { now: 0, material, cutShort: false };
const evidence: Evidence = new Map([['colour', { outcome: found('red'), ms: 0 }]]);
const none: Evidence = new Map([['colour', { outcome: absent('none'), ms: 0 }]]);
const answer: HttpResponse = {
  status: 401,
  statusText: '',
  httpVersion: '1.1',
  headers: [['Server', 'acme']],
  body: 'token is dead',
  bodyTruncated: false,
};

const causeOf = (id: string, clues: readonly Clue[]) => defineCause({ id, title: id, fixes: [], detect: () => clues });
const weighed = (clues: readonly Clue[]) => weigh({ causes: [causeOf('a', clues)], signatures: [] }, evidence, null, judgement).findings[0];
const speaks = (id: string, weight: Clue['weight'], body = /dead/) =>
  defineSignature({
    id,
    product: `Product ${id}`,
    layer: 'application',
    patterns: [{ headers: { server: /acme/ } }],
    messages: [{ when: { body }, suggests: { a: weight }, means: `${id} says so` }],
    examples: [],
  });

describe('scale', () => {
  it.each([
    [[hint('x', 'input')], 0.25, 'low'],
    [[likely('x', 'input')], 0.55, 'medium'],
    [[strong('x', 'input')], 0.8, 'high'],
    [[certain('x', 'input')], 0.95, 'high'],
    [[likely('x', 'input'), hint('y', 'input')], 0.6625, 'medium'],
    [[strong('x', 'input'), against('y', 'input')], 0.28, 'low'],
    [[against('y', 'input')], 0, 'low'],
    [[], 0, 'low'],
  ] as const)('clues combine: %#', (clues, score, band) => {
    expect(scoreOf(clues)).toBeCloseTo(score, 6);
    expect(likelihoodOf(scoreOf(clues))).toBe(band);
  });

  it('never reaches certainty, and bands begin where they say', () => {
    expect(scoreOf(Array.from({ length: 20 }, () => certain('x', 'input')))).toBe(0.99);
    expect([0.39, 0.4, 0.74, 0.75].map(likelihoodOf)).toEqual(['low', 'medium', 'medium', 'high']);
  });
});

describe('weigh', () => {
  it('leaves out what nothing speaks for', () => {
    expect(weighed([])).toBeUndefined();
    expect(weighed([against('no', 'input')])).toBeUndefined();
  });

  it('is proven by one proven clue', () => {
    expect(weighed([hint('x', 'input')])?.proven).toBe(false);
    expect(weighed([hint('x', 'input'), proven('y', colour)])?.proven).toBe(true);
  });

  it('does not ask a cause whose needed fact is missing, but hears the words for it', () => {
    const needy = defineCause({
      id: 'a',
      title: 'a',
      needs: { colour },
      fixes: [],
      detect: () => {
        throw new Error('asked without its fact');
      },
    });
    const { findings, product } = weigh({ causes: [needy], signatures: [speaks('one', 'strong')] }, none, answer, judgement);
    expect(findings.map(({ score, onFacts }) => [score, onFacts])).toEqual([[expect.closeTo(0.8, 6), false]]);
    expect(product?.id).toBe('one');
  });

  it('counts the words of one answer once, by the strongest that reads them', () => {
    const { findings } = weigh(
      { causes: [causeOf('a', [])], signatures: [speaks('one', 'hint'), speaks('two', 'likely')] },
      evidence,
      answer,
      judgement,
    );
    expect(findings[0]?.score).toBeCloseTo(0.55, 6);
    expect(findings[0]?.clues).toHaveLength(1);
  });

  it('hears every clue against, also from words', () => {
    const signatures = [speaks('one', 'against'), speaks('two', 'against')];
    const { findings } = weigh({ causes: [causeOf('a', [strong('x', colour)])], signatures }, evidence, answer, judgement);
    expect(findings[0]?.score).toBeCloseTo(0.8 * 0.35 * 0.35, 6);
    expect(findings[0]?.onFacts).toBe(true);
  });

  it('is not on facts where its own clues speak only against it', () => {
    const { findings } = weigh(
      { causes: [causeOf('a', [against('x', colour)])], signatures: [speaks('one', 'strong')] },
      evidence,
      answer,
      judgement,
    );
    expect(findings[0]?.onFacts).toBe(false);
  });

  it('takes the steps for the very case where the cause has some, else its general ones', () => {
    const step = { audience: 'user', effort: 'easy', text: 'Do this.' } as const;
    const special = { ...causeOf('a', [strong('x', colour)]), fixesFor: () => [step] };
    const general = { ...causeOf('b', [strong('x', colour)]), fixes: [step], fixesFor: () => null };
    const { findings } = weigh({ causes: [special, general], signatures: [] }, evidence, answer, judgement);
    expect(findings.map(({ fixes }) => fixes)).toEqual([[step], [step]]);
  });
});
