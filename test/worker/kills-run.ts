import { startPostgres } from '../support/postgres.ts';
import { killWhileBusy } from './kills.ts';

// npm run kills [-- <kills> <seed>]: on the embedded database, then on PostgreSQL where it is installed.
const [, , kills = '50', seed = String(Date.now() % 1_000_000)] = process.argv;
const options = { kills: Number(kills), seed: Number(seed) };
console.log(`${kills} kills, seed ${seed}`);
console.log('embedded database', await killWhileBusy(options));
const server = await startPostgres();
if (server !== null) {
  console.log('PostgreSQL', await killWhileBusy({ ...options, postgres: server.url }));
  await server.stop();
}
