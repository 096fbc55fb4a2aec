import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../src/engine/case.ts';
import { factsFor, gather } from '../../src/engine/gather.ts';
import { knownCredentials } from '../../src/engine/known-credentials.ts';
import { offlineNet } from '../../src/engine/offline-net.ts';
import { absent, defineProbe, failed, found, type Probe, type ProbeContext, skipped } from '../../src/engine/probe.ts';

const material: Case = { format: 'url', understood: [], ignored: [], connection: {}, secrets: ['s3cret-canary'] };
const context = (signal = new AbortController().signal): ProbeContext => ({
  net: offlineNet,
  now: 0,
  nowIsHistoric: false,
  signal,
  mayChangeState: false,
  mayExperiment: true,
  credentials: knownCredentials([]),
  random: (bytes) => new Uint8Array(bytes),
});
const run = (
  probes: readonly Probe[],
  options: { offline?: boolean; signal?: AbortSignal; clock?: () => number; onProbe?: (id: string) => void } = {},
) => {
  const { offline = false, signal, clock = () => 0, onProbe } = options;
  return gather(material, probes, context(signal), { offline, clock, ...(onProbe === undefined ? {} : { onProbe }) });
};

const colour = defineProbe({ id: 'colour', reach: 'none', run: () => found('red') });
const nothing = defineProbe({ id: 'nothing', reach: 'none', run: () => absent('there is none') });
const never = defineProbe({ id: 'never', reach: 'none', run: () => new Promise(() => {}) });

describe('gather', () => {
  it('hands a probe what it needs and wants, and nothing it did not declare', async () => {
    let seen: unknown;
    const reader = defineProbe({
      id: 'reader',
      reach: 'none',
      needs: { colour },
      wants: { nothing },
      run: (_, facts) => {
        seen = { ...facts };
        return found(facts.colour);
      },
    });
    const evidence = await run([reader, nothing, colour]);
    expect(seen).toEqual({ colour: 'red' });
    expect(evidence.get('reader')?.outcome).toEqual(found('red'));
  });

  it('runs each probe once, however many read it, whatever the order', async () => {
    let runs = 0;
    const shared = defineProbe({ id: 'shared', reach: 'none', run: () => found(++runs) });
    const readers = ['a', 'b', 'c'].map((id) =>
      defineProbe({ id, reach: 'none', needs: { shared }, run: (_, facts) => found(facts.shared) }),
    );
    const evidence = await run([...readers, shared]);
    expect(runs).toBe(1);
    expect([...evidence.keys()]).toEqual(['a', 'b', 'c', 'shared']);
    expect([...evidence.values()].map(({ outcome }) => outcome)).toEqual([found(1), found(1), found(1), found(1)]);
  });

  it('makes of a throw a failure that quotes nothing of it', async () => {
    const throws = (id: string, error: unknown): Probe =>
      defineProbe({
        id,
        reach: 'none',
        run: () => {
          throw error;
        },
      });
    const rejects = defineProbe({ id: 'rejects', reach: 'none', run: () => Promise.reject(new TypeError('bad header "s3cret-canary"')) });
    const evidence = await run([throws('throws', new RangeError('value s3cret-canary')), rejects, throws('string', 's3cret-canary')]);
    expect(evidence.get('throws')?.outcome).toEqual(failed('internal fault (RangeError)'));
    expect(evidence.get('rejects')?.outcome).toEqual(failed('internal fault (TypeError)'));
    expect(evidence.get('string')?.outcome).toEqual(failed('internal fault (string)'));
    expect(JSON.stringify([...evidence])).not.toContain('s3cret');
  });

  it('skips a probe whose need is missing, with the reason, through a chain', async () => {
    const second = defineProbe({ id: 'second', reach: 'none', needs: { nothing }, run: () => found(1) });
    const third = defineProbe({ id: 'third', reach: 'none', needs: { second }, run: () => found(1) });
    const evidence = await run([third, second, nothing]);
    expect(evidence.get('second')?.outcome).toEqual(skipped('nothing: there is none'));
    expect(evidence.get('third')?.outcome).toEqual(skipped('nothing: there is none'));
  });

  it('ends at the deadline: what is done stays, what is not has failed, and late work changes nothing', async () => {
    const deadline = new AbortController();
    const waiting = defineProbe({ id: 'waiting', reach: 'none', wants: { never }, run: () => found(1) });
    const gathered = run([never, waiting, colour], { signal: deadline.signal, onProbe: (id) => id === 'colour' && deadline.abort() });
    const evidence = await gathered;
    expect(evidence.get('colour')?.outcome).toEqual(found('red'));
    expect(evidence.get('never')?.outcome).toEqual(failed('the time limit of this diagnosis was reached'));
    expect(evidence.get('waiting')?.outcome.kind).toBe('failed');
  });

  it('offline runs only what reaches nothing', async () => {
    const ran: string[] = [];
    const reaching = (reach: Probe['reach']): Probe =>
      defineProbe({
        id: reach,
        reach,
        run: () => {
          ran.push(reach);
          return found(1);
        },
      });
    const evidence = await run([reaching('none'), reaching('target'), reaching('issuer'), reaching('dns')], { offline: true });
    expect(ran).toEqual(['none']);
    for (const id of ['target', 'issuer', 'dns']) expect(evidence.get(id)?.outcome).toEqual(skipped('offline'));
  });

  it('tells as each ends, and how long it took by the clock that it was given', async () => {
    let now = 100;
    const slow = defineProbe({
      id: 'slow',
      reach: 'none',
      run: async () => {
        now += 40;
        return found(1);
      },
    });
    const told: string[] = [];
    const evidence = await run([slow], { clock: () => now, onProbe: (id) => told.push(id) });
    expect(told).toEqual(['slow']);
    expect(evidence.get('slow')?.ms).toBe(40);
  });
});

describe('factsFor', () => {
  it('gives null where a need is missing, and leaves a missing want out', async () => {
    const evidence = await run([colour, nothing]);
    expect(factsFor({ needs: { nothing }, wants: {} }, evidence)).toBeNull();
    expect(factsFor({ needs: { colour }, wants: { nothing } }, evidence)).toEqual({ colour: 'red' });
  });
});
