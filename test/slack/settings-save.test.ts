import { beforeEach, expect, it } from '@jest/globals';
import type { SubmissionCall } from '../../src/slack/handler.ts';
import save from '../../src/slack/submissions/settings.ts';
import type { Message } from '../../src/slack/views/blocks.ts';
import { wordsOf } from '../../src/slack/words/words.ts';
import { DEFAULT_SETTINGS, type StoreTransaction, type WorkspaceSettings } from '../../src/usecases/index.ts';

/** What the whole bot cannot be brought to in a test: rights lost after the form was opened, and a Slack that answers late. */
let saved: WorkspaceSettings[];
let heard: string[];
beforeEach(() => {
  saved = [];
  heard = [];
});

const refusal = (error: string): Error => Object.assign(new Error('refused'), { data: { ok: false, error } });

function callOf({ isAdmin = true, asked }: { readonly isAdmin?: boolean; readonly asked: () => Promise<never> }): SubmissionCall {
  const tx: Pick<StoreTransaction, 'settings' | 'saveSettings' | 'waitingEscalations'> = {
    settings: async () => DEFAULT_SETTINGS,
    saveSettings: async (_team, settings) => void saved.push(settings),
    waitingEscalations: async () => [],
  };
  const call: Pick<SubmissionCall, 'person' | 'values' | 'lists' | 'words' | 'ack' | 'refuse' | 'tell'> = {
    person: { teamId: 'T1', userId: 'U1' },
    values: { channel: 'C0123456789', language: 'de' },
    lists: {},
    words: async () => wordsOf('en'),
    ack: async () => void heard.push('ack'),
    refuse: async (errors) => void heard.push(`refuse ${Object.keys(errors).join()}`),
    tell: async ({ text }: Message) => void heard.push(`tell ${text.slice(0, 40)}`),
  };
  return {
    ...call,
    deps: { store: { transaction: (work: (tx: unknown) => unknown) => work(tx) }, defaultChannel: null, sealer: {} },
    access: { isAdmin: async () => isAdmin },
    client: async () => ({ conversations: { info: asked } }),
  } as unknown as SubmissionCall;
}

it('who is no admin any more changes nothing and is told whom to ask', async () => {
  await save.run(callOf({ isAdmin: false, asked: () => Promise.reject(refusal('missing_scope')) }));

  expect(saved).toEqual([]);
  expect(heard).toEqual(['ack', expect.stringContaining('tell Only admins')]);
});

it('where Slack does not say whether the bot may post there, the settings are saved', async () => {
  await save.run(callOf({ asked: () => Promise.reject(refusal('missing_scope')) }));

  expect(saved).toMatchObject([{ devopsChannel: 'C0123456789', language: 'de' }]);
  expect(heard).toEqual(['ack']);
});

it('a Slack that is late does not hold up the acknowledgement; its no then comes as a message', async () => {
  const { promise, reject } = Promise.withResolvers<never>();
  const call = callOf({ asked: () => promise });
  const acked = Promise.withResolvers<void>();
  const running = save.run({ ...call, ack: () => call.ack().then(acked.resolve) });
  await acked.promise;
  expect(heard).toEqual(['ack']);
  reject(refusal('channel_not_found'));
  await running;

  expect(saved).toEqual([]);
  expect(heard.at(-1)).toBe('tell Your settings were not saved:\n• I cannot');
});
