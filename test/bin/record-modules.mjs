// Preloaded into a process under test: writes the URL of every module it loads to the file named by RECORD_MODULES.
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, next) {
    appendFileSync(process.env.RECORD_MODULES, `${url}\n`);
    return next(url, context);
  },
});
