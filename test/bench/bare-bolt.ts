// The least that could acknowledge the same command: a bare Bolt app that puts the text on a bare pg-boss, on the same embedded
// database. It judges nothing, seals nothing, answers nobody. node bare-bolt.ts <data folder>; its settings come from the environment.
import { PGlite } from '@electric-sql/pglite';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { fromPglite, PgBoss } from 'pg-boss';

const [, , dataDir = ''] = process.argv;
const pglite = await PGlite.create({ dataDir, postgresqlconf: ['shared_buffers = 8MB'] });
const boss = new PgBoss({ db: fromPglite(pglite), backend: 'pglite', schedule: false });
boss.on('error', (error) => process.stderr.write(`${error.message}\n`));
await boss.start();
await boss.createQueue('diagnose');

const receiver = new HTTPReceiver({ signingSecret: process.env.SLACK_SIGNING_SECRET ?? '', endpoints: '/slack/events' });
const identity = { botToken: process.env.SLACK_BOT_TOKEN ?? '', botId: 'B0WHY401', botUserId: 'U0WHY401BT' };
const app = new App({ receiver, authorize: async () => identity, convoStore: false, logLevel: LogLevel.ERROR });
app.command('/why401', async ({ command, ack }) => {
  const { text, response_url: url, team_id: teamId, user_id: userId, channel_id: channelId } = command;
  await boss.send('diagnose', { text, url, teamId, userId, channelId });
  await ack();
});
const address = (await receiver.start(0)).address();
process.stdout.write(`${JSON.stringify({ msg: 'ready', port: typeof address === 'object' ? address?.port : 0 })}\n`);
process.once('SIGTERM', () => process.exit(0));
