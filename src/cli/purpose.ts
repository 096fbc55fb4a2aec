import { parseArgs } from 'node:util';
import { Why401Error } from '../errors.ts';

/** What a process of why401 can become. */
export type Purpose = 'serve' | 'playground' | 'feedback' | 'audit' | 'rotate-secret' | 'terminal';
export type Role = 'all' | 'web' | 'worker';

// Any of them says that the operator means a real workspace; which of them are needed together is the configuration's to say.
const SLACK_VARIABLES = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_CLIENT_ID'] as const;

const COMMANDS = ['serve', 'playground', 'feedback', 'audit', 'rotate-secret', 'start'] as const;

/** Decides by the first word; `start` is the bot where Slack is configured and the playground elsewhere. */
export function purposeOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Purpose {
  const [first] = argv;
  const known = COMMANDS.find((command) => command === first);
  if (known === undefined) return 'terminal';
  if (argv.includes('--help') || argv.includes('-h')) return 'terminal';
  if (known !== 'start') return known;
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

export interface AuditOptions {
  /** Null: from the first entry. */
  readonly since: Date | null;
  readonly json: boolean;
}

/** After `audit`: `[--since DATE] [--json]`. @throws Why401Error 'unusable-input' */
export function auditOptions(argv: readonly string[]): AuditOptions {
  const hint = 'Use: why401 audit [--since 2026-11-01] [--json]';
  const { tokens } = parseArgs({
    args: [...argv],
    options: { since: { type: 'string' }, json: { type: 'boolean' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  let since: Date | null = null;
  let json = false;
  for (const token of tokens) {
    if (token.kind !== 'option' || (token.name !== 'since' && token.name !== 'json'))
      throw new Why401Error('unusable-input', 'audit does not take this', hint);
    if (token.name === 'json') json = true;
    else since = dateOf(token.value ?? '', hint);
  }
  return { since, json };
}

/** A day, or a moment in ISO 8601 (UTC unless it names a zone). */
function dateOf(text: string, hint: string): Date {
  const given = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)?(Z|[+-]\d\d:\d\d)?$/.exec(text);
  const date = new Date(given?.[1] === undefined && text.includes('T') ? `${text}Z` : text);
  if (given !== null && !Number.isNaN(date.getTime())) return date;
  throw new Why401Error('unusable-input', '--since is no date', hint);
}

/** After `rotate-secret`: `[--lost]`. @throws Why401Error 'unusable-input' */
export function rotateOptions(argv: readonly string[]): { readonly lost: boolean } {
  if (argv.every((word) => word === '--lost')) return { lost: argv.length > 0 };
  throw new Why401Error('unusable-input', 'rotate-secret does not take this', 'Use: why401 rotate-secret [--lost]');
}
