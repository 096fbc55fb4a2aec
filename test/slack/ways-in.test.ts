import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { type Actor, fromManifest, type Message } from '../../src/playground/workspace.ts';
import { LIMIT, type Mode, startBot, type TestBot } from './bot.ts';

/** Every way to ask, against a workspace that grants what the manifest asks for and no more. */
const manifest: unknown = parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'));
const JONAS = { handle: 'jonas', name: 'Jonas Weber', role: 'Developer', locale: 'de-DE' } as const;
/** In none of the channels where cards stand. */
const SAM = { handle: 'sam', name: 'Sam Idris', role: 'Support', channels: ['general'] } as const;
const SECRET = 'ghp_FAKEfake0123456789FAKEfake0123456789';

const hasButton = ({ blocks }: Message, actionId: string): boolean => JSON.stringify(blocks).includes(`"action_id":"${actionId}"`);
const blockWith = ({ blocks }: Message, actionId: string): string =>
  String(blocks.find((block) => JSON.stringify(block).includes(`"action_id":"${actionId}"`))?.['block_id'] ?? '');
const isVerdict = (message: Message): boolean => hasButton(message, 'details');

describe.each<Mode>(['socket', 'http'])('ways in, %s', (mode) => {
  let bot: TestBot;
  let ada: Actor;
  let botMark: string;
  beforeAll(async () => {
    bot = await startBot({ mode, workspace: { ...fromManifest(manifest), people: [JONAS, SAM] } });
    ada = bot.workspace.as('ada');
    botMark = `<@${bot.workspace.bot.id}>`;
  }, LIMIT);
  afterAll(async () => {
    // Asked and answered: where the bot is no member, a direct message takes the note's place.
    const refusals = (bot?.workspace.refusals ?? []).filter(({ error }) => error !== 'not_in_channel' && error !== 'channel_not_found');
    await bot?.close();
    expect(refusals).toEqual([]);
  }, LIMIT);

  const payments = (): string => bot.workspace.channels.payments.id;
  const verdictIn = (actor: Actor, channelId: string, path: string): Promise<Message> =>
    actor.waitFor((one) => one.messages(channelId).find((message) => isVerdict(message) && message.text.includes(path)));

  it(
    'a mention: the paste is the question, the answer comes in its thread for all, once however often Slack sends it',
    async () => {
      const said = await ada.type(payments(), `${botMark} why? ${bot.api}/m1`);
      const verdict = await ada.waitFor((one) => one.thread(payments(), said.ts).find(isVerdict));
      await bot.workspace.repeatEvent();
      bot.workspace.deliverNext(3);
      const other = await ada.type(payments(), `${botMark} ${bot.api}/m2`);
      await ada.waitFor((one) => one.thread(payments(), other.ts).find(isVerdict));
      await ada.command(payments(), '/why401 help');
      await ada.waitFor((one) => one.messages(payments()).find(({ text }) => text.startsWith('Give me what failed')));

      await ada.click({ messageTs: verdict.ts, actionId: 'run_again' });
      const again = await ada.waitFor((one) => one.thread(payments(), said.ts).find(({ text }) => text.includes('Before (case')));

      expect(verdict.onlyFor).toBeUndefined();
      expect(again.onlyFor).toBeUndefined();
      expect(bot.workspace.as('grace').thread(payments(), said.ts).filter(isVerdict)).toHaveLength(2);
      expect(ada.thread(payments(), other.ts).filter(isVerdict)).toHaveLength(1);
    },
    LIMIT,
  );

  it(
    'a mention with nothing to read gets examples; in a thread, where to find the shortcut',
    async () => {
      const alone = await ada.type(payments(), botMark);
      const usage = await ada.waitFor((one) => one.thread(payments(), alone.ts).find(({ text }) => text.startsWith('Tell me what failed')));
      const root = await bot.workspace.as('grace').type(payments(), `curl ${bot.api}`);
      const asked = await ada.type(payments(), `${botMark} any idea?`, root.ts);
      const hint = await ada.waitFor((one) => one.thread(payments(), root.ts).find(({ text }) => text.includes('Explain this 401')));

      expect(usage.threadTs).toBe(alone.ts);
      expect(hint.threadTs).toBe(root.ts);
      expect(asked.threadTs).toBe(root.ts);
    },
    LIMIT,
  );

  it(
    'direct messages: help, history and settings as words, pastes and files as questions',
    async () => {
      const dm = ada.directChannelId;
      const inThread = (ts: string, found: (message: Message) => boolean): Promise<Message> =>
        ada.waitFor((one) => one.thread(dm, ts).find((message) => message.ts !== ts && found(message)));
      const help = await ada.type(dm, 'help');
      await inThread(help.ts, ({ text }) => text.startsWith('Give me what failed'));
      const question = await ada.upload(dm, {
        name: 'failed.http',
        text: `GET /v1/orders HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nwww-authenticate: Bearer error="invalid_token"\n\n`,
      });
      const verdict = await inThread(question.ts, isVerdict);
      const asked = await ada.type(dm, '/why401 history');
      const history = await inThread(asked.ts, ({ text }) => text.startsWith('Your last diagnoses'));
      const settings = await ada.type(dm, 'settings');
      const place = await inThread(settings.ts, (message) => hasButton(message, 'settings'));
      await ada.click({ messageTs: place.ts, actionId: 'settings' });
      const view = await ada.waitFor((one) => one.views.find(({ definition }) => JSON.stringify(definition).includes('Escalations go to')));
      await ada.closeView(view.id);

      expect(verdict.text).toContain('401');
      expect(history.text).toContain('api.example.com/v1/orders');
      expect(hasButton(history, 'run_again')).toBe(true);
    },
    LIMIT,
  );

  it(
    'the message shortcut reads an app’s attachments, answers in private, and posts to the thread',
    async () => {
      const general = bot.workspace.channels.general.id;
      const alert = bot.workspace.postAsApp(general, {
        text: '',
        attachments: [
          {
            title: 'Check failed',
            fields: [{ title: 'request', value: `curl <${bot.api}/alert1?x=1&amp;y=2>` }],
            fallback: 'Check failed',
          },
        ],
      });
      await ada.messageShortcut('explain_message', alert.ts);
      const verdict = await verdictIn(ada, general, '/v1/orders/alert1');
      await ada.click({ messageTs: verdict.ts, actionId: 'post_to_thread' });
      const posted = await ada.waitFor((one) => one.thread(general, alert.ts).find(({ text }) => text.includes('shared case')));
      const details = await ada.click({ messageTs: verdict.ts, actionId: 'details' });
      await ada.closeView((await ada.waitFor((one) => one.views.at(-1))).id);

      expect(verdict.onlyFor).toBe(ada.person.id);
      expect(posted.onlyFor).toBeUndefined();
      expect(details.acknowledged).toBe(true);
    },
    LIMIT,
  );

  it(
    'the message shortcut where the bot is no member, on nothing usable: the form with a kind line; the answer is private',
    async () => {
      const { private: room } = bot.workspace.channels;
      const said = await bot.workspace.as('grace').type(room.id, 'good morning');
      await ada.messageShortcut('explain_message', said.ts);
      const form = await ada.waitFor((one) => one.views.at(-1));
      await ada.submit(form.id, { what: `curl ${bot.api}/room1` });
      const verdict = await verdictIn(ada, room.id, '/v1/orders/room1');

      expect(JSON.stringify(form.definition)).toContain('holds no URL');
      expect(JSON.stringify(form.definition)).toContain('good morning');
      expect(verdict.onlyFor).toBe(ada.person.id);
      expect(hasButton(verdict, 'post_to_thread')).toBe(true);
    },
    LIMIT,
  );

  it(
    'files that may not be read: alone, what is missing; beside a text, the case goes on without them',
    async () => {
      const { private: room } = bot.workspace.channels;
      const jonas = bot.workspace.as('jonas');
      const log = { name: 'failed.log', text: 'GET https://api.example.com/x 401' };
      const alone = await jonas.upload(room.id, log);
      await jonas.messageShortcut('explain_message', alone.ts);
      const missing = await jonas.waitFor((one) => one.messages(room.id).find(({ text }) => text.includes('keine Dateien lesen')));
      const beside = await jonas.upload(room.id, log, `curl ${bot.api}/beside`);
      await jonas.messageShortcut('explain_message', beside.ts);
      const note = await jonas.waitFor((one) =>
        one.messages(room.id).find(({ text }) => text.startsWith('`failed.log` konnte ich nicht lesen')),
      );
      const verdict = await verdictIn(jonas, room.id, '/beside');

      expect([missing, note, verdict].map(({ onlyFor }) => onlyFor)).toEqual(Array.from({ length: 3 }, () => jonas.person.id));
    },
    LIMIT,
  );

  it(
    'German words, and a list of one’s own cases alone',
    async () => {
      const jonas = bot.workspace.as('jonas');
      const general = bot.workspace.channels.general.id;
      await jonas.command(general, '/why401 verlauf');
      const history = await jonas.waitFor((one) => one.messages(general).find(({ text }) => text.startsWith('Die letzten eigenen')));
      await jonas.click({ messageTs: history.ts, actionId: 'details', blockId: blockWith(history, 'details') });
      const details = await jonas.waitFor((one) => one.views.at(-1));
      await jonas.closeView(details.id);
      await jonas.command(general, '/why401 hilfe');
      await jonas.waitFor((one) => one.messages(general).find(({ text }) => text.includes('Diagnose a 401')));
      await jonas.command(general, '/why401 einstellungen');
      const settings = await jonas.waitFor((one) => one.views.at(-1));

      expect(history.onlyFor).toBe(jonas.person.id);
      expect(history.text).toContain('/beside');
      expect(history.text).not.toContain('/alert1');
      expect(settings.definition.type).toBe('modal');
    },
    LIMIT,
  );

  it(
    'a huge message in a thread is read whole',
    async () => {
      const root = await ada.type(payments(), 'logs below');
      const lines = Array.from({ length: 900 }, (_one, index) => `10:02:${index % 60} INFO worker took job ${index}`);
      const long = await bot.workspace.as('grace').type(payments(), `\`\`\`\n${lines.join('\n')}\ncurl ${bot.api}/huge1\n\`\`\``, root.ts);
      await ada.messageShortcut('explain_message', long.ts);
      const answer = await ada.waitFor((one) =>
        one.messages(payments()).find((message) => message.onlyFor !== undefined && /case [0-9A-F]{4}/i.test(message.text)),
      );

      expect(answer.onlyFor).toBe(ada.person.id);
    },
    LIMIT,
  );

  it(
    'the global shortcut opens the form, and its answer is a direct message',
    async () => {
      await ada.globalShortcut('diagnose');
      const form = await ada.waitFor((one) => one.views.at(-1));
      await ada.submit(form.id, { url: `${bot.api}/global` });
      const verdict = await ada.waitFor((one) => one.dms.find((message) => isVerdict(message) && message.text.includes('/global')));

      expect(verdict.threadTs).toBeUndefined();
    },
    LIMIT,
  );

  it(
    'a secret in a mention: its author is told in private with the page that revokes it, and the secret goes nowhere',
    async () => {
      const said = await ada.type(payments(), `${botMark} curl -H 'Authorization: Bearer ${SECRET}' ${bot.api}/s1`);
      const note = await ada.waitFor((one) => one.messages(payments()).find(({ text }) => text.startsWith('🔑')));
      const verdict = await ada.waitFor((one) => one.thread(payments(), said.ts).find(isVerdict));
      const sent = bot.workspace.allMessages.filter(({ userId, ts }) => userId === bot.workspace.bot.id && ts !== said.ts);

      expect(note.onlyFor).toBe(ada.person.id);
      expect(note.text).toContain('GitHub personal access token');
      expect(note.text).toContain('https://github.com/settings/tokens');
      expect(verdict.onlyFor).toBeUndefined();
      expect(JSON.stringify(sent)).not.toContain(SECRET);
      expect(bot.log()).not.toContain(SECRET);
    },
    LIMIT,
  );

  it(
    'a secret found by the shortcut: the author hears of it, not who looked; of an app’s message who looked',
    async () => {
      const general = bot.workspace.channels.general.id;
      const grace = bot.workspace.as('grace');
      const said = await grace.type(general, `curl -u ada:Hunter2secret99 ${bot.api}/s2`);
      await ada.messageShortcut('explain_message', said.ts);
      const note = await grace.waitFor((one) =>
        [...one.messages(general), ...one.dms].find(({ text }) => text.startsWith('🔑 Your message')),
      );
      const alert = bot.workspace.postAsApp(general, { text: `curl -H "X-Api-Key: 8f14e45fceea167a5a36dedd4bea2543" ${bot.api}/s3` });
      await ada.messageShortcut('explain_message', alert.ts);
      const told = await ada.waitFor((one) => [...one.messages(general), ...one.dms].find(({ text }) => text.startsWith('🔑 The message')));

      expect(note.text).toMatch(/password/);
      expect(note.text).not.toContain('Hunter2secret99');
      expect([...ada.messages(general), ...ada.dms].some(({ text }) => text.startsWith('🔑 Your message'))).toBe(false);
      expect(told.text).toContain('an app wrote it');
    },
    LIMIT,
  );

  it(
    'the Home tab: my cases with their buttons, what is open, settings for admins only; German for Jonas',
    async () => {
      const jonas = bot.workspace.as('jonas');
      await ada.openHome();
      const home = await ada.waitFor((one) => one.home);
      await jonas.openHome();
      const german = await jonas.waitFor((one) => one.home);
      await bot.workspace.as('grace').openHome();
      const admins = await bot.workspace.as('grace').waitFor((one) => one.home);
      await ada.click({ view: home.id, actionId: 'new_diagnosis' });
      const form = await ada.waitFor((one) => one.views.at(-1));
      await ada.closeView(form.id);
      const text = JSON.stringify(home.definition);

      expect(text).toContain('/v1/orders');
      expect(text).toContain('run_again');
      expect(text).not.toContain('"action_id":"settings"');
      expect(JSON.stringify(admins.definition)).toContain('"action_id":"settings"');
      expect(JSON.stringify(german.definition)).toContain('Neue Diagnose');
      // Nobody's cases but one's own.
      expect(JSON.stringify(german.definition)).not.toContain('/alert1');
    },
    LIMIT,
  );

  it(
    'the Home tab shows open escalations to who reported them and who may act, and is drawn anew by Refresh',
    async () => {
      const sam = bot.workspace.as('sam');
      const { general, devops } = bot.workspace.channels;
      await sam.openHome();
      const before = await sam.waitFor((one) => one.home);
      await ada.command(general.id, `/why401 ${bot.api}/escalated`);
      const verdict = await verdictIn(ada, general.id, '/escalated');
      await ada.click({ messageTs: verdict.ts, actionId: 'escalate' });
      const preview = await ada.waitFor((one) => one.views.at(-1));
      await ada.submit(preview.id, {});
      await ada.waitFor((one) => one.messages(devops.id).find((message) => hasButton(message, 'acknowledge')));
      await sam.click({ view: before.id, actionId: 'refresh_home' });
      await bot.workspace.as('grace').openHome();
      const shown = await bot.workspace
        .as('grace')
        .waitFor((one) => one.home && JSON.stringify(one.home.definition).includes('open the thread') && one.home);
      const none = await sam.waitFor((one) => one.home);

      expect(JSON.stringify(shown.definition)).toContain('/v1/orders/escalated');
      expect(JSON.stringify(none.definition)).toContain('Nothing is open that concerns you');
    },
    LIMIT,
  );

  it(
    'Run again without the credential that was deleted is asked about once',
    async () => {
      await ada.command(payments(), `/why401 curl -H 'Authorization: Bearer canary-s3cret-9876543210' ${bot.api}/again9`);
      const verdict = await verdictIn(ada, payments(), '/again9');
      await ada.click({ messageTs: verdict.ts, actionId: 'run_again' });
      const form = await ada.waitFor((one) => one.views.at(-1));
      const first = await ada.submit(form.id, { url: `${bot.api}/again9` });
      const second = await ada.submit(form.id, { url: `${bot.api}/again9` });

      expect(Object.keys(first.errors)).toEqual(['credential']);
      expect(second.errors).toEqual({});
    },
    LIMIT,
  );
});
