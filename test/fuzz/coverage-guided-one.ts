import { openSync, writeSync } from 'node:fs';
import { aloneMs } from './alone.ts';
import { startCoverage } from './coverage.ts';
import { search } from './coverage-guided.ts';
import { MOST_MS, threadCpuMs } from './cpu-time.ts';

// One parser, for some seconds: name, seed, seconds, and the file that always holds the input at hand, for whoever finds this process hanging or dead.
// Standard output: one JSON line for each fault, each second's count, and the result.

const [name = '', seed = '', seconds = '', file = ''] = process.argv.slice(2);
const coverage = startCoverage((url) => /\/src\/(?:engine|net|secrets)\//.test(url));
// After the start: what is compiled before has no counters.
const { PARSERS } = await import('./parsers.ts');
const { startFor } = await import('./corpus-texts.ts');
const parser = PARSERS.find((one) => one.name === name);
if (parser === undefined) throw new Error(`No parser is named ${JSON.stringify(name)}.`);

const MOST_HEAP_MB = 32;
const MOST_FAULTS = 20;
const LOOK_AT_HEAP_EVERY = 10_000;
const atHand = openSync(file, 'w');
const say = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);
const heapMb = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

let tried = 0;
let faults = 0;
let slowestMs = 0;
let unconfirmed = 0;
let heapBefore = 0;
let told = performance.now();
const end = told + Number(seconds) * 1000;

function fault(kind: string, text: string, about: string): void {
  faults += 1;
  say({ kind, parser: name, seed: Number(seed), input: tried, about, text });
}

function readOnce(text: string): void {
  try {
    parser?.read(text);
  } catch (error) {
    fault('crash', text, Error.isError(error) ? (error.stack ?? error.message).slice(0, 600) : 'thrown');
  }
}

function tryOut(text: string): boolean {
  tried += 1;
  // Code units as they are, lone surrogates too; the length says how much of an older, longer one is still behind it.
  writeSync(atHand, `${JSON.stringify({ text })}\n`, 0);
  const begun = threadCpuMs();
  readOnce(text);
  const ms = threadCpuMs() - begun;
  if (ms > MOST_MS) judge(text, ms);
  else slowestMs = Math.max(slowestMs, ms);
  if (tried % LOOK_AT_HEAP_EVERY === 0) lookAtHeap(text);
  if (performance.now() - told > 1000) {
    told = performance.now();
    say({ kind: 'alive', tried });
  }
  return faults >= MOST_FAULTS;
}

function judge(text: string, ms: number): void {
  const alone = aloneMs(name, text);
  slowestMs = Math.max(slowestMs, alone);
  if (alone <= MOST_MS) {
    unconfirmed += 1;
    say({ kind: 'not confirmed', parser: name, seed: Number(seed), input: tried, ms, aloneMs: alone, text });
  } else fault('hang', text, `${Math.round(ms)} ms CPU, ${Math.round(alone)} ms alone`);
}

/** The kept inputs and the counters are the fuzzer's own, and capped; what the first look finds is theirs. */
function lookAtHeap(text: string): void {
  const now = heapMb();
  if (heapBefore === 0) heapBefore = now;
  if (now - heapBefore <= MOST_HEAP_MB) return;
  fault('growth', text, `${Math.round(now - heapBefore)} MB since input ${LOOK_AT_HEAP_EVERY}`);
  heapBefore = now;
}

const searched = search({ tryOut, ...startFor(parser, Number(seed)), seed: Number(seed), coverage, isOver: () => performance.now() > end });
const { kept, blocks } = searched;
say({ kind: 'result', parser: name, seed: Number(seed), tried, kept, blocks, slowestMs: Math.round(slowestMs), unconfirmed, faults });
