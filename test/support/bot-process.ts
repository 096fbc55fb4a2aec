// A real bot process without Slack, for tests that kill it: answers go as lines to standard output.
// node bot-process.ts <data folder | postgres URL> [text to ask]

import { type SlackApp, startServe } from '../../src/bin/serve.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { requestDiagnosis, type UsecaseDeps } from '../../src/usecases/index.ts';

const [, , place = '', text] = process.argv;
const say = (word: string, value: string): void => void process.stdout.write(`${word} ${value}\n`);

function appFor(deps: UsecaseDeps): SlackApp {
  const unused = async (): Promise<never> => {
    throw new Error('not part of this test');
  };
  return {
    async start() {
      if (text !== undefined) {
        const request = { text, replyTo: { kind: 'response-url', url: 'https://hooks.slack.test/canary-capability' } } as const;
        say('acknowledged', (await requestDiagnosis(deps, { by: { teamId: 'T1', userId: 'U1' }, channelId: 'C1', request })).id);
      }
      return undefined;
    },
    stop: async () => undefined,
    messenger: {
      async deliverDiagnosis(record, replyTo) {
        say('answered', `${record.id} ${record.state} ${replyTo.kind} ${record.problem ?? record.diagnosis?.outcome}`);
        return true;
      },
      postRootCard: unused,
      postEvidence: unused,
      updateRootCard: unused,
      tellThread: unused,
      tellReporter: unused,
      tellEscalationFailed: unused,
      postEvidenceFile: unused,
      askAdmin: unused,
      share: unused,
      tellShareFailed: unused,
      warnAuthor: unused,
    },
  };
}

const database = place.startsWith('postgres') ? { DATABASE_URL: place } : { WHY401_DATA_DIR: place };
const config = readConfig({
  ...database,
  WHY401_SECRET: Buffer.alloc(32, 7).toString('base64'),
  WHY401_ALLOW_NETWORKS: '127.0.0.1',
  PORT: '0',
  SLACK_APP_TOKEN: 'xapp-1-test',
  SLACK_BOT_TOKEN: 'xoxb-test',
  LOG_LEVEL: 'silent',
});
try {
  const served = await startServe({
    config,
    role: 'all',
    log: createLog({ level: config.logLevel }),
    createApp: ({ deps }) => appFor(deps),
  });
  say('ready', served.url ?? '');
  process.once('SIGTERM', () => void served.stop().then(() => say('stopped', '')));
} catch (error) {
  say('failed', Error.isError(error) && 'code' in error ? `${error.code} ${error.message}` : String(error));
  process.exitCode = 1;
}
