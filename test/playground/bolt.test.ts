import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { type EchoBot, startEchoBot } from './echo-bot.ts';

describe.each(['socket', 'http'] as const)('a real Bolt app over %s', (mode) => {
  let workspace: Workspace;
  let bot: EchoBot;

  beforeAll(async () => {
    workspace = await startWorkspace({ ackTimeoutMs: 1000 });
    bot = await startEchoBot(workspace, mode);
  });

  afterAll(async () => {
    await bot?.stop();
    await workspace?.close();
  });

  it('answers a command to the person who typed it, and to nobody else', async () => {
    const { ada, grace } = workspace.people;
    const channel = workspace.channels.payments.id;

    const outcome = await workspace.as(ada.id).command(channel, '/why401 https://api.example.com\nline two');

    const answer = await workspace
      .as(ada.id)
      .waitFor((actor) => actor.messages(channel).find((message) => message.text.startsWith('You said')));
    expect(outcome).toMatchObject({ acknowledged: true, error: null });
    expect(answer.text).toBe('You said: https://api.example.com\nline two');
    expect(answer.onlyFor).toBe(ada.id);
    expect(workspace.as(grace.id).messages(channel)).toEqual([]);
  });

  it('escalates by a button on an ephemeral message, and the second person acknowledges', async () => {
    const { ada, grace } = workspace.people;
    const { payments, devops } = workspace.channels;
    const answer = await workspace
      .as(ada.id)
      .waitFor((actor) => actor.messages(payments.id).find((message) => message.text.startsWith('You said')));

    await workspace.as(ada.id).click({ messageTs: answer.ts, actionId: 'escalate' });
    const root = await workspace
      .as(grace.id)
      .waitFor((actor) => actor.messages(devops.id).find((message) => message.text === 'A fault was reported'));
    await workspace.as(grace.id).waitFor((actor) => actor.thread(devops.id, root.ts).length === 2);
    await workspace.as(grace.id).click({ messageTs: root.ts, actionId: 'acknowledge' });
    const edited = await workspace.as(grace.id).waitFor((actor) => actor.messages(devops.id).find((message) => message.edited));
    const replaced = await workspace
      .as(ada.id)
      .waitFor((actor) => actor.messages(payments.id).find((message) => message.text === 'Escalated to DevOps'));

    expect(edited.text).toBe(`Acknowledged by <@${grace.id}>`);
    expect(replaced.ts).toBe(answer.ts);
  });

  it('opens a form, refuses a bad entry, takes a good one', async () => {
    const ada = workspace.as(workspace.people.ada.id);
    const channel = workspace.channels.payments.id;
    await ada.command(channel, '/why401 form');
    const view = await ada.waitFor((actor) => actor.views.at(-1));

    const empty = await ada.submit(view.id);
    const bad = await ada.submit(view.id, { what: 'bad' });
    const good = await ada.submit(view.id, { what: 'https://api.example.com', method: 'POST', probes: ['resend'] });

    expect(empty.errors).toEqual({ what: 'Please complete this required field.' });
    expect(bad.errors).toEqual({ what: 'That is no URL' });
    expect(good).toMatchObject({ acknowledged: true, errors: {} });
    expect(ada.views).toEqual([]);
    await ada.waitFor((actor) => actor.messages(channel).find((message) => message.text === 'Form said: https://api.example.com'));
  });

  it('shows the typed command to the channel when the answer is public, as Slack does', async () => {
    const { ada, grace } = workspace.people;
    const channel = workspace.channels.general.id;

    await workspace.as(ada.id).command(channel, '/why401 public');

    expect(
      workspace
        .as(grace.id)
        .messages(channel)
        .map((message) => message.text),
    ).toEqual(['/why401 public', 'Shown to all']);
  });

  it('tells the person when the bot stays silent', async () => {
    const ada = workspace.as(workspace.people.ada.id);
    const channel = workspace.channels.devops.id;

    const outcome = await ada.command(channel, '/why401 silent');

    expect(outcome).toMatchObject({ acknowledged: false, error: 'operation_timeout' });
    expect(ada.messages(channel).at(-1)?.text).toBe('/why401 failed with the error "operation_timeout"');
  });

  it('was refused nothing', () => {
    expect(workspace.refusals).toEqual([]);
  });
});
