import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../../src/storage/embedded.ts';
import { DEFAULT_LIMITS } from '../../../src/usecases/index.ts';
import { type Api, guess, openAbuser, passwordsAt } from '../../worker/abuser.ts';
import type { Check } from '../check.ts';

// As many workspaces' people as needed not to run into the limit of questions first: what is measured are guesses and servers.
const PASSWORDS = 25;
const USERS = 12;
const SERVERS = 40;
const WIDE = { person: { most: 10_000, seconds: 600 }, workspace: { most: 10_000, seconds: 600 } };

const check: Check = {
  promise: 'Nobody guesses passwords or scans servers with this bot, and every request it sends is on record',
  test: 'test/worker/abuse.test.ts',
  limitMs: 300_000,
  async run() {
    const dir = await mkdtemp(join(tmpdir(), 'why401-abuse-'));
    const database = await openEmbedded(dir);
    const abuser = await openAbuser(database, { kind: 'embedded', pglite: database.pglite });
    const mine = abuser.limited(WIDE);
    const apis: Api[] = [];
    const api = async (): Promise<Api> => {
      const one = await abuser.api();
      apis.push(one);
      return one;
    };
    try {
      const account = await api();
      for (let index = 0; index < PASSWORDS; index += 1)
        await abuser.ask(account.url, {
          with: mine,
          overlay: guess('ada', `guess-${index}`),
          by: { teamId: 'T1', userId: `U${index % 5}` },
        });
      const spray = await api();
      for (let index = 0; index < USERS; index += 1)
        await abuser.ask(spray.url, { with: mine, overlay: guess(`user${index}`, 'Summer2026!'), by: { teamId: 'T2', userId: 'U1' } });
      const servers = await Promise.all(Array.from({ length: SERVERS }, api));
      for (const { url } of servers) await abuser.ask(url, { with: mine, by: { teamId: 'T3', userId: 'U1' } });

      const tries = passwordsAt(account, 'ada').length;
      const users = Array.from({ length: USERS }, (_each, index) => passwordsAt(spray, `user${index}`)).filter(
        (seen) => seen.length > 0,
      ).length;
      const visited = servers.filter(({ seen }) => seen.length > 0).length;
      const received = apis.reduce((sum, { seen }) => sum + seen.length, 0);
      const rows = await mine.store.audit({ since: null, after: null, limit: 100_000 });
      const noted = rows.filter(({ outcome }) => outcome === 'answered').length;
      const broken = [
        ...(tries > DEFAULT_LIMITS.logins.most ? [`${tries} passwords of one account were tried`] : []),
        ...(users > DEFAULT_LIMITS.credentials.most ? [`${users} accounts of one server were tried by one person`] : []),
        ...(visited > DEFAULT_LIMITS.hosts.most ? [`${visited} servers were visited for one person`] : []),
        ...(noted === received ? [] : [`${received} requests came in, ${noted} are on record`]),
        ...(tries * users * visited === 0 ? ['nothing was sent at all, so nothing was measured'] : []),
      ];
      const figure = `${tries} logins of ${PASSWORDS} passwords tried, ${users} of ${USERS} accounts, ${visited} of ${SERVERS} servers; ${received} requests, ${noted} on record`;
      return { figure, ok: broken.length === 0, broken };
    } finally {
      await abuser.close();
      await database.close();
      await rm(dir, { recursive: true, force: true });
    }
  },
};

export default check;
