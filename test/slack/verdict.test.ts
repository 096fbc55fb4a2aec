import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { feedbackLine, readFeedback } from '../../src/bin/feedback-command.ts';
import type { Actor, Message, OpenView } from '../../src/playground/workspace.ts';
import { LIMIT, startBot, type TestBot } from './bot.ts';

// Every button of a verdict, on the stand-in.

let bot: TestBot;
let dir: string;
let isOpen = false;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'why401-verdict-'));
  bot = await startBot({ mode: 'socket', env: { WHY401_DATA_DIR: dir } });
  isOpen = true;
}, LIMIT);
afterAll(async () => {
  if (isOpen) await bot.close();
  await rm(dir, { recursive: true, force: true });
}, LIMIT);

const people = () => {
  const { as, people: known } = bot.workspace;
  return { ada: as(known.ada.id), grace: as(known.grace.id) };
};
const hasButtons = ({ blocks }: Message): boolean => JSON.stringify(blocks).includes('"action_id":"verdict_menu"');

/** A person's verdict newer than those there, in a channel or (by direct message) nowhere. */
async function ask(person: Actor, channelId: string, text: string): Promise<Message> {
  const before = new Set(person.messages(channelId).map(({ ts }) => ts));
  await person.command(channelId, `/why401 ${text}`);
  return person.waitFor((actor) => actor.messages(channelId).find((one) => !before.has(one.ts) && hasButtons(one)), LIMIT);
}

async function opened(person: Actor, messageTs: string, actionId: string, value?: string): Promise<OpenView> {
  const before = new Set(person.views.map(({ id }) => id));
  const outcome = await person.click({ messageTs, actionId, ...(value === undefined ? {} : { value }) });
  expect(outcome).toMatchObject({ acknowledged: true, error: null });
  return person.waitFor((actor) => actor.views.find(({ id }) => !before.has(id)), LIMIT);
}

const said = (person: Actor, channelId: string, start: string): Promise<Message> =>
  person.waitFor((actor) => actor.messages(channelId).find(({ text }) => text.startsWith(start)), LIMIT);

/** A message of the bot for everybody, as a verdict in a thread is. @returns its ts */
async function postForAll(channel: string, { text, blocks }: Message): Promise<string> {
  const { apiUrl, botToken } = bot.workspace;
  const headers = { authorization: `Bearer ${botToken}`, 'content-type': 'application/json; charset=utf-8' };
  const body = JSON.stringify({ channel, text, blocks, unfurl_links: false, unfurl_media: false });
  const posted: unknown = await (await fetch(`${apiUrl}chat.postMessage`, { method: 'POST', headers, body })).json();
  return typeof posted === 'object' && posted !== null && 'ts' in posted ? String(posted.ts) : '';
}

const wrong = (verdict: Message): string => /"value":"(wrong [^"]+)"/.exec(JSON.stringify(verdict.blocks))?.[1] ?? '';

it(
  'Details: the way of the request, the experiments and every probe',
  async () => {
    const { ada } = people();
    const { general } = bot.workspace.channels;
    const verdict = await ask(ada, general.id, `curl -H 'Authorization: Bearer canary-s3cret-details-0123' ${bot.api}?details=1`);

    const view = await opened(ada, verdict.ts, 'details');
    await ada.closeView(view.id);

    const shown = JSON.stringify(view.definition);
    expect(shown).toContain('The way of the request');
    expect(shown).toContain('no credential is sent');
    expect(shown).toContain('The request, sent once');
    expect(shown).not.toContain('canary-s3cret');
  },
  LIMIT,
);

it(
  'Share: previews what then stands in the channel, for everybody and without secrets',
  async () => {
    const { ada, grace } = people();
    const { general, payments } = bot.workspace.channels;
    const verdict = await ask(ada, general.id, `curl -H 'Authorization: Bearer canary-s3cret-share-0123' ${bot.api}?share=1`);

    const view = await opened(ada, verdict.ts, 'share');
    const preset = JSON.stringify(view.values);
    const sent = await ada.submit(view.id, { channel: payments.id });
    const told = await said(ada, general.id, '📨 On its way to');
    const shared = await grace.waitFor((actor) => actor.messages(payments.id).find(({ text }) => text.includes('shared case')), LIMIT);

    expect(sent).toMatchObject({ error: null, errors: {} });
    expect(preset).toContain(general.id);
    expect(told.onlyFor).toBe(ada.person.id);
    expect(shared.onlyFor).toBeUndefined();
    expect(shared.text).toContain(`<@${ada.person.id}> shared case`);
    // To the letter what the preview showed, at its end.
    const previewed = JSON.stringify(view.definition['blocks']);
    for (const { block_id: _id, ...block } of shared.blocks) expect(previewed).toContain(JSON.stringify(block).slice(1, -1));
    expect(JSON.stringify(shared)).not.toContain('canary-s3cret');
    expect(JSON.stringify(shared.blocks)).not.toContain('action_id');

    // Once more to the same place: said, not done.
    const again = await opened(ada, verdict.ts, 'share');
    await ada.submit(again.id, { channel: payments.id });
    await said(ada, general.id, 'This case was shared there already');
    expect(grace.messages(payments.id).filter(({ text }) => text.includes('shared case'))).toHaveLength(1);
  },
  LIMIT,
);

it(
  'Share: a channel that does not take it is told with what to do, and takes it after an invitation',
  async () => {
    const { ada } = people();
    const { general, private: room } = bot.workspace.channels;
    bot.workspace.join(room.id, ada.person.id);
    const verdict = await ask(ada, general.id, `${bot.api}?private=1`);

    const first = await opened(ada, verdict.ts, 'share');
    await ada.submit(first.id, { channel: room.id });
    const refused = await ada.waitFor((actor) => actor.dms.find(({ text }) => text.includes('could not be shared')), LIMIT);
    bot.workspace.inviteBot(room.id);
    const second = await opened(ada, verdict.ts, 'share');
    await ada.submit(second.id, { channel: room.id });
    const shared = await ada.waitFor((actor) => actor.messages(room.id).find(({ text }) => text.includes('shared case')), LIMIT);

    expect(refused.text).toContain('/invite');
    expect(shared.channelId).toBe(room.id);
  },
  LIMIT,
);

it(
  'Share: from the direct messages with the bot, where no channel is preset',
  async () => {
    const { ada, grace } = people();
    const { payments } = bot.workspace.channels;
    const verdict = await ask(ada, ada.directChannelId, `${bot.api}?direct=1`);

    const view = await opened(ada, verdict.ts, 'share');
    await ada.submit(view.id, { channel: payments.id });
    const [, caseNumber = ''] = /case ([0-9A-F]{4})/.exec(verdict.text) ?? [];
    const shared = await grace.waitFor(
      (actor) => actor.messages(payments.id).find(({ text }) => text.includes(`shared case ${caseNumber}`)),
      LIMIT,
    );

    expect(JSON.stringify(view.definition)).not.toContain('initial_conversation');
    expect(shared.text).toContain('→ 401');
  },
  LIMIT,
);

it(
  'This is wrong: asks for the real cause and says thanks',
  async () => {
    const { ada } = people();
    const { general } = bot.workspace.channels;
    const verdict = await ask(ada, general.id, `${bot.api}?wrong=1`);

    const view = await opened(ada, verdict.ts, 'verdict_menu', wrong(verdict));
    bot.workspace.deliverNext(2);
    const sent = await ada.submit(view.id, {
      cause: 'ip-restricted',
      comment: 'Only the office may call it. Bearer canary-s3cret-comment-01234567',
    });
    const thanks = await said(ada, general.id, '🙏 Thank you');

    expect(JSON.stringify(view.definition)).toContain('Access is limited to certain networks');
    expect(sent).toMatchObject({ error: null, errors: {} });
    expect(thanks.onlyFor).toBe(ada.person.id);
  },
  LIMIT,
);

it(
  'Run again: how it was, how it is and what changed, in two lines',
  async () => {
    const { ada } = people();
    const { general } = bot.workspace.channels;
    const verdict = await ask(ada, general.id, `${bot.api}?again=1`);

    await ada.click({ messageTs: verdict.ts, actionId: 'run_again' });
    const again = await ada.waitFor((actor) => actor.messages(general.id).find(({ text }) => text.includes('Before (case')), LIMIT);

    expect(again.text).toMatch(/\nBefore \(case [0-9A-F]{4}\): 401, [^\n]+\n→ now: 401, [^\n]+ · nothing changed\n/);
  },
  LIMIT,
);

it(
  'buttons of a verdict that all can see work for its person alone',
  async () => {
    const { ada, grace } = people();
    const { payments } = bot.workspace.channels;
    const verdict = await ask(ada, payments.id, `${bot.api}?mine=1`);
    // As in a thread: the same blocks, for everybody.
    const open = await postForAll(payments.id, verdict);

    for (const [actionId, value] of [['details'], ['share'], ['run_again'], ['escalate'], ['verdict_menu', wrong(verdict)]] as const) {
      const before = grace.messages(payments.id).length;
      await grace.click({ messageTs: open, actionId, ...(value === undefined ? {} : { value }) });
      const told = await grace.waitFor((actor) => actor.messages(payments.id).slice(before).at(0), LIMIT);
      expect(told.text).toContain('Only the person who asked can do this');
    }
    expect(grace.views).toEqual([]);
  },
  LIMIT,
);

it('nothing was refused but the private channel', () => {
  expect(bot.workspace.refusals.filter(({ error }) => !['channel_not_found', 'not_in_channel'].includes(error))).toEqual([]);
});

it(
  'why401 feedback reads what was said, once though it arrived twice, without secrets',
  async () => {
    await bot.close();
    isOpen = false;

    const kept = await readFeedback({ database: { kind: 'embedded', dir } });
    const [line = ''] = kept.map(feedbackLine);

    expect(kept).toHaveLength(1);
    expect(JSON.parse(line)).toMatchObject({ given: { request: { method: 'GET' } }, said: 'ip-restricted', at: expect.any(String) });
    expect(line).toContain('Only the office may call it.');
    expect(line).not.toContain('canary-s3cret');
    await expect(readFeedback({ database: { kind: 'embedded', dir: join(dir, 'nowhere') } })).rejects.toMatchObject({
      code: 'bad-configuration',
    });
  },
  LIMIT,
);
