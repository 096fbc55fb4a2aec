import { AsyncLocalStorage } from 'node:async_hooks';
import { secretsInText } from './find-secrets.ts';
import type { KnownSecret } from './known-values.ts';

/**
 * The secrets of the case that is being worked on, for whoever looks at what goes out meanwhile. They live as long as the work:
 * the holder is emptied at its end, because sockets and timers that were opened on the way keep hold of it.
 */
interface Holder {
  secrets: readonly KnownSecret[];
  /** Read when something goes out: most calls are acknowledged with nothing. */
  unread: readonly string[];
}

const holders = new AsyncLocalStorage<Holder>();

// Each is searched in every message in all its forms.
const MOST = 200;
const LONGEST = 4096;
/** A password "wrong", hidden in a sentence of our own, would be told by the gap. In what others wrote the engine's redactor hid it. */
const PLAIN_WORD = /^\p{L}\p{Ll}{0,15}$/u;

/** Runs the work of one case. What it learns is known until it ends. */
export async function withSecretsAtHand<Result>(work: () => Promise<Result>): Promise<Result> {
  const holder: Holder = { secrets: [], unread: [] };
  try {
    return await holders.run(holder, work);
  } finally {
    Object.assign(holder, { secrets: [], unread: [] } satisfies Holder);
  }
}

/** Remembers secrets until the work ends; nothing where no work of a case runs. */
export function learnSecrets(secrets: readonly KnownSecret[]): void {
  const holder = holders.getStore();
  if (holder === undefined) return;
  const fitting = secrets.filter(({ value }) => value.length >= 4 && value.length <= LONGEST && !PLAIN_WORD.test(value));
  holder.secrets = [...holder.secrets, ...fitting].slice(0, MOST);
}

/** Remembers what the rules find in a text that a person gave; nothing where no work of a case runs. */
export function learnSecretsIn(text: string): void {
  const holder = holders.getStore();
  if (holder !== undefined) holder.unread = [...holder.unread, text];
}

export function secretsAtHand(): readonly KnownSecret[] {
  const holder = holders.getStore();
  if (holder === undefined) return [];
  const { unread } = holder;
  holder.unread = [];
  for (const text of unread) learnSecrets(secretsInText(text));
  return holder.secrets;
}
