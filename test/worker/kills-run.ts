import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../support/postgres.ts';
import { brokenRounds, figureOf, killInRounds, type RoundsOptions } from './kill-rounds.ts';

// npm run kills [-- <kills> <seed>]: on the embedded database, then on PostgreSQL where it is installed. A line for each round of ten. The same seed again goes
// on where a run was broken off; its rounds are kept in a file of the system's folder for such.
const [, , kills = '50', seed = String(Date.now() % 1_000_000)] = process.argv;
const kept = join(tmpdir(), `why401-kills-${seed}.jsonl`);
const options = { kills: Number(kills), seed: Number(seed), kept, onRound: (line: string) => console.log(line) };
console.log(`${kills} kills, seed ${seed}, kept in ${kept}`);

async function run(more: Pick<RoundsOptions, 'place' | 'postgres'>): Promise<void> {
  const rounds = await killInRounds({ ...options, ...more });
  const broken = brokenRounds(rounds);
  console.log(`${more.place}, ${kills} kills: ${figureOf(rounds)}`);
  for (const round of broken) console.log('BROKEN', round);
  if (broken.length > 0) process.exitCode = 1;
}

await run({ place: 'embedded database' });
const server = await startPostgres();
if (server !== null) {
  try {
    await run({ place: 'PostgreSQL', postgres: server.url });
  } finally {
    await server.stop();
  }
}
