import { existsSync } from 'node:fs';
import { complain } from '../cli/complaint.ts';
import { noFurtherWords, purposeOf, roleOf } from '../cli/purpose.ts';

// Everything else is imported on demand: the terminal command must not pay for (or break by) the bot's libraries.
async function become(argv: readonly string[]): Promise<void> {
  // The bot's settings may stand in .env (see .env.example); what the environment says already wins.
  if (/^(?:serve|start|feedback|audit|rotate-secret)$/.test(argv[0] ?? '') && existsSync('.env')) process.loadEnvFile('.env');
  switch (purposeOf(argv, process.env)) {
    case 'serve':
      return (await import('./serve-command.ts')).serveCommand(roleOf(argv.slice(1)));
    case 'playground':
      return (await import('./playground.ts')).playgroundCommand();
    case 'feedback':
      noFurtherWords(argv.slice(1));
      await (await import('./feedback-command.ts')).feedbackCommand();
      return leave(0);
    case 'audit':
      await (await import('./audit-command.ts')).auditCommand(argv.slice(1));
      return leave(0);
    case 'rotate-secret':
      await (await import('./rotate-command.ts')).rotateCommand(argv.slice(1));
      return leave(0);
    case 'terminal':
      return leave(await (await import('./terminal.ts')).runTerminal(argv));
  }
}

/** A probe that ignored its deadline may hold a socket open: the answer is out, so the process ends. */
function leave(status: number): void {
  process.exitCode = status;
  // Writes to pipes may still be on their way; the empty write ends after them.
  process.stdout.write('', () => process.stderr.write('', () => process.exit(status)));
}

function fail(error: unknown): void {
  leave(complain(error, process));
}

for (const stream of [process.stdout, process.stderr]) {
  // `why401 … | head -1`: the reader has gone, which is no fault.
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
}
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

await become(process.argv.slice(2)).catch(fail);
