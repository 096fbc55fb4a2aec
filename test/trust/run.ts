import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Row, readRow, table } from './table.ts';

// npm run trust [-- --long] [name ...]: measures every promise of SECURITY.md and prints promise, test and figure. Exits 1 when one is broken.

/** Above every limit that a check sets itself. */
const SHORT_MS = 600_000;
const LONG_MS = 2 * 60 * 60 * 1000;
const ONE = new URL('./one.ts', import.meta.url).pathname;

const { values, positionals } = parseArgs({ options: { long: { type: 'boolean', default: false } }, allowPositionals: true });

const names = readdirSync(new URL('./checks/', import.meta.url))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
  .sort()
  .filter((name) => positionals.length === 0 || positionals.includes(name));

/** Everything that a check's process writes to its standard output; what it has for its operator goes to standard error, as it comes. */
function measure(name: string): Promise<Row> {
  return new Promise((resolve) => {
    const args = ['--disable-warning=ExperimentalWarning', '--expose-gc', ONE, name, ...(values.long ? ['--long'] : [])];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], timeout: values.long ? LONG_MS : SHORT_MS });
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
    });
    child.on('close', (code, signal) => resolve(readRow(name, told, signal ?? code)));
  });
}

const rows: Row[] = [];
for (const name of names) {
  const row = await measure(name);
  rows.push(row);
  console.log(`${row.ok ? 'holds ' : 'BROKEN'} ${name}: ${row.figure}`);
  for (const line of row.broken) console.log(`       ${line}`);
}
console.log(`\n${table(rows)}`);
const broken = rows.filter(({ ok }) => !ok).length;
console.log(`\n${rows.length - broken} of ${rows.length} promises hold (${new Date().toISOString().slice(0, 10)}).`);
if (broken > 0 || rows.length === 0) process.exitCode = 1;
