import { startPostgres } from '../../support/postgres.ts';
import { brokenRounds, figureOf, killInRounds, type Round } from '../../worker/kill-rounds.ts';
import type { Check } from '../check.ts';

const KILLS = { short: 12, long: 200 };

const check: Check = {
  promise: 'Killed (SIGKILL) at random points under load: nothing that was acknowledged is lost, nothing is doubled',
  test: 'test/worker/kills.test.ts',
  limitMs: 590_000,
  async run({ long }) {
    const kills = long ? KILLS.long : KILLS.short;
    const seed = Date.now() % 1_000_000;
    const onRound = (line: string): void => console.error(line);
    const rounds: Round[] = [...(await killInRounds({ kills, seed, place: 'embedded database', onRound }))];
    const server = long ? await startPostgres() : null;
    if (server !== null) {
      rounds.push(...(await killInRounds({ kills, seed, place: 'PostgreSQL', postgres: server.url, onRound })));
      await server.stop();
    }
    const broken = brokenRounds(rounds);
    const places = server === null ? 'embedded database' : 'embedded database and PostgreSQL each';
    return {
      figure: `${kills} kills, ${places}, seed ${seed}: ${figureOf(rounds)}`,
      ok: broken.length === 0,
      broken: broken.map((round) => JSON.stringify(round)),
    };
  },
};

export default check;
