import { parseArgs } from 'node:util';
import { Why401Error } from '../errors.ts';

/** What a process of why401 can become. */
export type Purpose = 'serve' | 'playground' | 'feedback' | 'terminal';
export type Role = 'all' | 'web' | 'worker';

// Any of them says that the operator means a real workspace; which of them are needed together is the configuration's to say.
const SLACK_VARIABLES = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_CLIENT_ID'] as const;

/** Decides by the first word; `start` is the bot where Slack is configured and the playground elsewhere. */
export function purposeOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Purpose {
  const [first] = argv;
  if (first !== 'serve' && first !== 'playground' && first !== 'feedback' && first !== 'start') return 'terminal';
  if (argv.includes('--help') || argv.includes('-h')) return 'terminal';
  if (first !== 'start') return first;
  return SLACK_VARIABLES.some((name) => env[name]) ? 'serve' : 'playground';
}

/**
 * The role after `serve` or `start`: `--role all|web|worker`.
 * @throws Why401Error 'unusable-input' for anything else.
 */
export function roleOf(argv: readonly string[]): Role {
  const { tokens } = parseArgs({
    args: [...argv],
    options: { role: { type: 'string' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  let role: Role = 'all';
  for (const token of tokens) {
    const known = token.kind === 'option' && token.name === 'role';
    if (!known) throw unusable(`serve does not take ${token.kind === 'option' ? token.rawName.slice(0, 40) : 'further words'}`);
    if (token.value !== 'all' && token.value !== 'web' && token.value !== 'worker') throw unusable('--role is none of all, web, worker');
    role = token.value;
  }
  return role;
}

/** `feedback` is the whole command: what it prints is for programs as it is. @throws Why401Error 'unusable-input' */
export function noFurtherWords(argv: readonly string[]): void {
  if (argv.length > 0) throw new Why401Error('unusable-input', 'feedback takes nothing further', 'Use: why401 feedback > feedback.jsonl');
}

const unusable = (message: string): Why401Error => new Why401Error('unusable-input', message, 'Use: why401 serve [--role all|web|worker]');
