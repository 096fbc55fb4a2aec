import { Why401Error } from '../errors.ts';
import { printable, shortened } from '../report/printable.ts';

/** Exit status by the contract. */
export const STATUS = { diagnosed: 0, fault: 1, unusable: 2, refused: 3 } as const;

/**
 * One line on stderr (one per problem where a configuration has several). Only our own errors are quoted: a foreign message may hold
 * what was typed, secrets included.
 */
export function complain(error: unknown, { stderr }: { readonly stderr: { write(text: string): unknown } }): number {
  if (!(error instanceof Why401Error)) {
    stderr.write(
      `why401: internal fault (${faultName(error)}). This is a bug in why401; please report it with the command, secrets removed\n`,
    );
    return STATUS.fault;
  }
  const { code, message, hint } = error;
  const problems = code === 'bad-configuration' ? [...new Set(message.split('\n'))] : [message];
  const lines = problems.map((problem, index) => (index === problems.length - 1 && hint !== '' ? sentences(problem, hint) : problem));
  for (const line of lines) stderr.write(`why401: ${shortened(printable(line), 500)}\n`);
  return code === 'unusable-input' || code === 'bad-configuration' ? STATUS.unusable : STATUS.fault;
}

const sentences = (first: string, second: string): string => (/[.!?…]$/.test(first) ? `${first} ${second}` : `${first}. ${second}`);

function faultName(error: unknown): string {
  if (!Error.isError(error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(error.code) ? ` ${error.code}` : '';
  return `${/^\w{1,60}$/.test(error.name) ? error.name : 'Error'}${code}`;
}
