import { rotateOptions } from '../cli/purpose.ts';
import { type Config, loadConfig } from '../config.ts';
import { Why401Error } from '../errors.ts';
import { createSealer, keysOf } from '../secrets/seal.ts';
import type { Database } from '../storage/database.ts';
import { addKey, dropOldKeys, keptSecret } from '../storage/kept-secret.ts';
import { type Resealed, type ResealOptions, resealAll } from '../storage/reseal.ts';
import { withDatabase } from './open-database.ts';

/** `why401 rotate-secret [--lost]`: seals everything stored with the newest key, and says how many values that were. */
export async function rotateCommand(
  argv: readonly string[],
  write: (text: string) => unknown = (text) => process.stdout.write(text),
): Promise<void> {
  const options = rotateOptions(argv);
  write(`${told(await rotate(loadConfig(), options), options)}\n`);
}

/**
 * A secret of the environment has to name both keys; one that is kept in the data folder is changed there.
 * @throws Why401Error 'bad-configuration' where there is only one key, 'wrong-secret' where none is the database's; and as withDatabase does
 */
export function rotate(config: Pick<Config, 'database' | 'secret'>, options: ResealOptions): Promise<Resealed> {
  const { database: place, secret } = config;
  if (secret !== null && keysOf(secret).length < 2 && !options.lost) throw oneKey();
  return withDatabase(config, (database) => {
    if (secret !== null || place.kind === 'postgres') return resealAll(database, createSealer(secret ?? ''), options);
    return rotateKept(database, place.dir, options);
  });
}

/** The file names both keys until all is sealed anew: a break on the way loses nothing, and the next run goes on. */
async function rotateKept(database: Database, dir: string, options: ResealOptions): Promise<Resealed> {
  const secret = options.lost ? await keptSecret(dir) : await addKey(dir);
  const resealed = await resealAll(database, createSealer(secret), options);
  if (options.lost || resealed.unreadable === 0) await dropOldKeys(dir);
  return resealed;
}

function told({ sealed, unreadable }: Resealed, { lost }: ResealOptions): string {
  const done = `${sealed} sealed ${sealed === 1 ? 'value is' : 'values are'} now under the new key.`;
  if (unreadable === 0) return done;
  if (lost) return `${done} ${unreadable} that no key opened ${unreadable === 1 ? 'was' : 'were'} deleted.`;
  return `${done} ${unreadable} cannot be opened with any key given, so the old key is still needed; why401 rotate-secret --lost deletes them.`;
}

function oneKey(): Why401Error {
  const message = 'WHY401_SECRET holds one key: give the new one and the old one, e.g. WHY401_SECRET=new,old';
  return new Why401Error('bad-configuration', message, 'A new key: openssl rand -base64 32');
}
