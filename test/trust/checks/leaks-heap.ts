import { heapRun } from '../../support/heap-run.ts';
import type { Check } from '../check.ts';

const IDLE_MS = 60_000;

const check: Check = {
  promise: 'A minute after its case a secret is in no heap of the idle process or its threads',
  test: 'test/slack/heap.test.ts',
  limitMs: 580_000,
  async run() {
    const { asked, heaps, megabytes, kept, control } = await heapRun(IDLE_MS);
    const figure = `${asked} cases by command, mention and direct message; ${heaps} heaps, ${megabytes} MB; ${kept.length} finds`;
    return { figure, ok: kept.length === 0 && control, broken: kept };
  },
};

export default check;
