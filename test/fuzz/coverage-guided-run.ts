import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { aloneMs } from './alone.ts';
import { MOST_MS } from './cpu-time.ts';
import { PARSERS } from './parsers.ts';

// npm run fuzz -- [--seconds N] [--parser name] [--seed N]: every parser in a process of its own, one after the other, N seconds each.
// Faults go to data/fuzz/findings.jsonl with the whole input. Exits 1 when there are any. A fault mended belongs into found.ts.

const { values } = parseArgs({ options: { seconds: { type: 'string' }, parser: { type: 'string' }, seed: { type: 'string' } } });
const seconds = Number(values.seconds ?? 60);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const FOLDER = new URL('../../data/fuzz/', import.meta.url).pathname;
const AT_HAND = `${FOLDER}at-hand-${process.pid}.json`;
const ONE = new URL('./coverage-guided-one.ts', import.meta.url).pathname;
/** A process that says nothing for so many of our seconds hangs: it speaks every second, and judging one slow input takes two minutes at most. */
const MOST_SILENT = 150;

const names = PARSERS.map(({ name }) => name).filter((name) => values.parser === undefined || values.parser === name);
if (names.length === 0 || !(seconds > 0) || !Number.isSafeInteger(seed)) {
  console.error(`usage: npm run fuzz -- [--seconds N] [--seed N] [--parser name], one of: ${PARSERS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
mkdirSync(FOLDER, { recursive: true });

let inputs = 0;
let faults = 0;
let unended = 0;

function report(found: object): void {
  faults += 1;
  const line = JSON.stringify(found);
  appendFileSync(`${FOLDER}findings.jsonl`, `${line}\n`);
  console.log(`FAULT ${line}`);
}

function hear(line: string): boolean {
  const said: { readonly kind: string; readonly tried?: number } = JSON.parse(line);
  if (said.kind === 'alive') return false;
  if (['crash', 'hang', 'growth'].includes(said.kind)) report(said);
  else console.log(line);
  if (said.kind === 'result') inputs += said.tried ?? 0;
  return said.kind === 'result';
}

/** The child's end without a result is a fault of the input that it had at hand. */
function fuzzOne(name: string): Promise<void> {
  return new Promise((resolve) => {
    const args = ['--disable-warning=ExperimentalWarning', '--expose-gc', ONE, name, String(seed), String(seconds), AT_HAND];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let ended = false;
    let silent = 0;
    // Counted, not measured: while the whole machine stands still, nobody hangs.
    const watch = setInterval(() => {
      silent += 1;
      if (silent > MOST_SILENT) child.kill('SIGKILL');
    }, 1000);
    createInterface({ input: child.stdout }).on('line', (line) => {
      silent = 0;
      ended = hear(line) || ended;
    });
    child.on('close', (code, signal) => {
      clearInterval(watch);
      if (!ended) lost(name, signal ?? code);
      resolve();
    });
  });
}

function lost(name: string, end: string | number | null): void {
  unended += 1;
  const [first = ''] = readFileSync(AT_HAND, 'utf8').split('\n');
  const { text }: { readonly text: string } = first === '' ? { text: '' } : JSON.parse(first);
  const ms = aloneMs(name, text);
  report({ kind: ms > MOST_MS ? 'hang' : 'lost process', parser: name, seed, about: `ended by ${end}, ${Math.round(ms)} ms alone`, text });
}

console.log(`seed ${seed}, ${names.length} parsers, ${seconds} s each`);
for (const name of names) await fuzzOne(name);
console.log(`${names.length - unended} of ${names.length} parsers to the end, ${inputs} inputs, ${faults} faults`);
if (faults > 0) process.exitCode = 1;
