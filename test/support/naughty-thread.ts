// A thread for tests of the pool's limits: the text says what to do.
import type { Answer, Task } from '../../src/worker/task.ts';

export default async function misbehave({ text }: Task): Promise<Answer> {
  if (text === 'spin') for (;;) Math.sqrt(2);
  if (text === 'regex') /^(a+)+$/.test(`${'a'.repeat(60)}!`);
  if (text === 'bloat') for (const hoard: unknown[] = []; ; ) hoard.push(new Array(10_000).fill({ more: hoard.length }));
  if (text === 'exit') process.exit(3);
  if (text === 'throw') throw new Error(`quotes ${text}`);
  if (text === 'environment') return { ok: false, problem: JSON.stringify(process.env) };
  return { ok: false, problem: `read ${text}` };
}
