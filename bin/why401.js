#!/usr/bin/env node
// Plain JavaScript that any Node >= 18 can parse: it makes sure that Node 24 runs the program (the project brings one as an
// optional dependency), then starts the source in a checkout or the build in an installed package.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const root = fileURLToPath(new URL('..', import.meta.url));

if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
  module.enableCompileCache?.();
  const source = new URL('../src/bin/main.ts', import.meta.url);
  const isSource = existsSync(source);
  resolveOwnFiles(new URL(isSource ? '../src/' : '../dist/', import.meta.url).href, isSource ? 'module-typescript' : 'module');
  await import(isSource ? source.href : new URL('../dist/bin/main.js', import.meta.url).href);
} else {
  startRightNode();
}

/**
 * The program is some 700 small files that name each other by relative paths with endings. What such a path means needs no look at the disk; Node's own
 * resolution asks it three times for each (real path, kind of file, package scope), which is a third of the time to the first answer.
 */
function resolveOwnFiles(own, format) {
  module.registerHooks?.({
    resolve(specifier, context, next) {
      const isFromHere = context.parentURL?.startsWith(own) && /^(?:\.{1,2}\/|file:).*\.[jt]s$/.test(specifier);
      const url = isFromHere ? new URL(specifier, context.parentURL).href : '';
      return url.startsWith(own) ? { url, format, shortCircuit: true } : next(specifier, context);
    },
  });
}

function startRightNode() {
  const brought = `${root}node_modules/.bin/node`;
  if (process.env.WHY401_RESTARTED || !existsSync(brought)) {
    process.stderr.write(
      `why401 needs Node ${NEEDED} or newer and this is ${process.version}. Run "npm ci" in ${root}, which brings it, or install Node ${NEEDED}.\n`,
    );
    process.exit(1);
  }
  const child = spawn(brought, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, WHY401_RESTARTED: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + (constants.signals[signal] ?? 15) : (code ?? 1)));
}
