import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { Workspace } from '../../src/playground/workspace.ts';

const say = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });

export interface EchoBot {
  readonly app: App;
  stop(): Promise<void>;
}

/** A small real Bolt app that uses every road between Slack and a bot once. */
export async function startEchoBot(workspace: Workspace, mode: 'socket' | 'http'): Promise<EchoBot> {
  const { receiver, ready } = mode === 'socket' ? socketReceiver(workspace) : httpReceiver(workspace);
  const app = new App({
    receiver,
    token: workspace.botToken,
    clientOptions: { slackApiUrl: workspace.apiUrl },
    convoStore: false,
    logLevel: LogLevel.ERROR,
  });
  addHandlers(app);
  await ready(app);
  return { app, stop: async () => void (await app.stop()) };
}

function socketReceiver(workspace: Workspace) {
  const receiver = new SocketModeReceiver({
    appToken: workspace.appToken,
    clientPingTimeout: 300,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions: { slackApiUrl: workspace.apiUrl } },
  });
  return { receiver, ready: async (app: App) => void (await app.start()) };
}

function httpReceiver(workspace: Workspace) {
  const receiver = new HTTPReceiver({
    signingSecret: workspace.signingSecret,
    logLevel: LogLevel.ERROR,
    unhandledRequestHandler: () => undefined,
  });
  const ready = async (app: App) => {
    const server = await app.start(0);
    const address = 'address' in server ? server.address() : null;
    const port = typeof address === 'object' ? address?.port : undefined;
    workspace.deliverTo({ url: `http://127.0.0.1:${port}/slack/events` });
  };
  return { receiver, ready };
}

function addHandlers(app: App): void {
  app.command('/why401', async ({ command, ack, respond, client }) => {
    if (command.text === 'silent') return;
    await ack(command.text === 'public' ? { response_type: 'in_channel', text: 'Shown to all' } : undefined);
    if (command.text === 'form') {
      await client.views.open({ trigger_id: command.trigger_id, view: form(command.channel_id) });
      return;
    }
    if (command.text === 'public') return;
    await respond({ text: `You said: ${command.text}`, blocks: [say(`You said: *${command.text}*`), buttons()] });
  });
  app.action('escalate', async ({ ack, client, respond, body }) => {
    await ack();
    const devops = 'C0DEVOPS03';
    const posted = await client.chat.postMessage({
      channel: devops,
      text: 'A fault was reported',
      blocks: [say('*A fault was reported* :rotating_light:'), acknowledge()],
    });
    await client.chat.postMessage({ channel: devops, text: `Evidence from <@${body.user.id}>`, thread_ts: posted.ts ?? '' });
    await respond({ replace_original: true, text: 'Escalated to DevOps', blocks: [say('Escalated to <#C0DEVOPS03>')] });
  });
  app.action('acknowledge', async ({ ack, client, body }) => {
    await ack();
    if (body.type !== 'block_actions' || !body.message || !body.channel) return;
    await client.chat.update({
      channel: body.channel.id,
      ts: body.message.ts,
      text: `Acknowledged by <@${body.user.id}>`,
      blocks: [say(`:eyes: Acknowledged by <@${body.user.id}>`)],
    });
  });
  app.action('menu', async ({ ack }) => ack());
  app.view('form', async ({ ack, view, client, body }) => {
    const typed = view.state.values.what?.what?.value ?? '';
    if (typed === 'bad') return ack({ response_action: 'errors', errors: { what: 'That is no URL' } });
    await ack();
    await client.chat.postEphemeral({ channel: view.private_metadata, user: body.user.id, text: `Form said: ${typed}` });
  });
}

function buttons() {
  const text = (label: string) => ({ type: 'plain_text' as const, text: label });
  return {
    type: 'actions' as const,
    elements: [
      { type: 'button' as const, action_id: 'escalate', style: 'primary' as const, text: text('Escalate to DevOps'), value: 'case-1' },
      {
        type: 'overflow' as const,
        action_id: 'menu',
        options: [
          { text: text('Watch this'), value: 'watch' },
          { text: text('This is wrong'), value: 'wrong' },
        ],
      },
    ],
  };
}

function acknowledge() {
  return {
    type: 'actions' as const,
    elements: [
      {
        type: 'button' as const,
        action_id: 'acknowledge',
        text: { type: 'plain_text' as const, text: 'Acknowledge' },
        value: 'case-1',
        confirm: {
          title: { type: 'plain_text' as const, text: 'Take it?' },
          text: { type: 'plain_text' as const, text: 'The reporter is told.' },
          confirm: { type: 'plain_text' as const, text: 'Take it' },
          deny: { type: 'plain_text' as const, text: 'Not now' },
        },
      },
    ],
  };
}

function form(channelId: string) {
  const plain = (label: string) => ({ type: 'plain_text' as const, text: label });
  return {
    type: 'modal' as const,
    callback_id: 'form',
    title: plain('Diagnose a 401'),
    submit: plain('Diagnose'),
    close: plain('Cancel'),
    private_metadata: channelId,
    blocks: [
      say('Paste what failed. *Secrets are redacted.*'),
      {
        type: 'input' as const,
        block_id: 'what',
        label: plain('What failed?'),
        hint: plain('A URL, a curl command, a log line …'),
        element: { type: 'plain_text_input' as const, action_id: 'what', multiline: true },
      },
      {
        type: 'input' as const,
        block_id: 'method',
        optional: true,
        label: plain('Method'),
        element: {
          type: 'static_select' as const,
          action_id: 'method',
          options: ['GET', 'POST'].map((value) => ({ text: plain(value), value })),
        },
      },
      {
        type: 'input' as const,
        block_id: 'probes',
        optional: true,
        label: plain('Experiments'),
        element: {
          type: 'checkboxes' as const,
          action_id: 'probes',
          options: [{ text: plain('Send the request once more'), value: 'resend' }],
        },
      },
    ],
  };
}
