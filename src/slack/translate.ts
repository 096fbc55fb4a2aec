import { createHash } from 'node:crypto';
import type {
  AllMiddlewareArgs,
  BlockAction,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackViewMiddlewareArgs,
} from '@slack/bolt';
import type { View } from '@slack/types';
import { lastLook } from '../secrets/last-look.ts';
import type { Escalation, Person } from '../usecases/ports.ts';
import type { WebClient } from './client.ts';
import { formLists, formValues } from './form-values.ts';
import type { ActionCall, Call, CommandCall, Edge, SubmissionCall } from './handler.ts';
import { readMetadata } from './metadata.ts';
import { postMessage } from './post.ts';
import { deleteOriginal, postToResponseUrl } from './response-url.ts';
import type { Message } from './views/blocks.ts';

/** Bolt's arguments → our calls. Types of Bolt stay in this file and app.ts. */

export interface Origin {
  readonly person: Person;
  readonly channelId: string | null;
  readonly responseUrl: string | null;
  readonly triggerId: string;
  readonly key: string;
  readonly ack: () => Promise<void>;
}

export function callOf(edge: Edge, { triggerId, ack, ...origin }: Origin): Call {
  return {
    deps: edge.deps,
    access: edge.clients.access,
    ...origin,
    words: once(() => edge.language.of(origin.person)),
    workspaceWords: once(() => edge.language.ofWorkspace(origin.person.teamId)),
    ack: once(ack),
    tell: (message) => tell(edge, origin, message),
    linkTo: (escalation) => linkTo(edge, escalation),
    open: async (view: View) => {
      const client = await edge.clients.of(origin.person.teamId);
      await client.views.open({ trigger_id: triggerId, view });
    },
    publish: async (view) => {
      const client = await edge.clients.of(origin.person.teamId);
      await client.views.publish({ user_id: origin.person.userId, view });
    },
    openLater: (meanwhile, view) => openLater(edge, origin.person, { triggerId, meanwhile, view }),
    client: () => edge.clients.of(origin.person.teamId),
  };
}

interface Later {
  readonly triggerId: string;
  readonly meanwhile: View;
  readonly view: (client: WebClient) => Promise<View>;
}

async function openLater(edge: Edge, { teamId }: Person, { triggerId, meanwhile, view }: Later): Promise<void> {
  const client = await edge.clients.of(teamId);
  const opened = await client.views.open({ trigger_id: triggerId, view: meanwhile });
  if (opened.view?.id === undefined) throw new Error('Slack opened a view without naming it');
  await client.views.update({ view_id: opened.view.id, view: await view(client) });
}

/** By the click's own response_url; where that is missing or used up, by direct message. */
async function tell(edge: Edge, { responseUrl, person }: Pick<Origin, 'responseUrl' | 'person'>, { text, blocks }: Message): Promise<void> {
  if (responseUrl !== null && (await postToResponseUrl(responseUrl, { text, blocks }, edge.apiUrl).catch(() => false))) return;
  await postMessage(await edge.clients.of(person.teamId), { channel: person.userId }, { text, blocks });
}

async function linkTo({ clients }: Edge, { teamId, channelId, rootTs }: Escalation): Promise<string | null> {
  if (channelId === null || rootTs === null) return null;
  const client = await clients.of(teamId);
  const answer = await client.chat.getPermalink({ channel: channelId, message_ts: rootTs }).catch(() => null);
  return answer?.permalink ?? null;
}

function once<Result>(run: () => Promise<Result>): () => Promise<Result> {
  let done: Promise<Result> | undefined;
  return () => {
    done ??= run();
    return done;
  };
}

/** The same for each delivery of one thing that a person did, and for nothing else: the trigger and the answer's address come again as they were. */
export function keyOf(kind: string, triggerId: string, further: string | undefined): string {
  return `${kind} ${createHash('sha256')
    .update(JSON.stringify([triggerId, further]))
    .digest('base64url')}`;
}

export function commandCall(edge: Edge, args: SlackCommandMiddlewareArgs & AllMiddlewareArgs): CommandCall {
  const { command, ack } = args;
  let acknowledged = false;
  const acknowledge = async (how: () => Promise<void>): Promise<void> => {
    if (acknowledged) return;
    acknowledged = true;
    await how();
  };
  const call = callOf(edge, {
    person: { teamId: command.team_id, userId: command.user_id },
    channelId: command.channel_id,
    responseUrl: command.response_url,
    triggerId: command.trigger_id,
    key: keyOf('command', command.trigger_id, command.response_url),
    ack: () => acknowledge(() => ack()),
  });
  const ackWith = async ({ text, blocks }: Message): Promise<void> => {
    await acknowledge(() => ack({ response_type: 'ephemeral', text, blocks: [...blocks] }));
  };
  return { ...call, text: command.text ?? '', ackWith };
}

export function actionCall(edge: Edge, { body, action, ack }: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs): ActionCall {
  const call = callOf(edge, {
    person: { teamId: body.team?.id ?? body.user.team_id ?? '', userId: body.user.id },
    channelId: body.channel?.id ?? null,
    responseUrl: body.response_url ?? null,
    triggerId: body.trigger_id,
    key: keyOf('action', body.trigger_id, body.response_url ?? action.action_ts),
    ack: () => ack(),
  });
  const { response_url: responseUrl, container } = body;
  const dropMessage = async (): Promise<void> => {
    if (responseUrl !== undefined) await deleteOriginal(responseUrl, edge.apiUrl);
  };
  return { ...call, value: chosenIn(action), threadTs: threadOf(container), rootTs: rootOf(container), dropMessage };
}

/** Payloads of messages that one person alone sees say so. */
const threadOf = (container: BlockAction['container'] | undefined): string | null =>
  container?.['is_ephemeral'] !== true && typeof container?.['thread_ts'] === 'string' ? container['thread_ts'] : null;

/** A message with replies names itself as its thread. */
function rootOf(container: BlockAction['container'] | undefined): string | null {
  const ts = container?.['message_ts'];
  const threadTs = container?.['thread_ts'];
  if (typeof ts !== 'string' || container?.['is_ephemeral'] === true) return null;
  return threadTs === undefined || threadTs === ts ? ts : null;
}

/** A button has its value, a menu the one that was chosen. */
function chosenIn(action: SlackActionMiddlewareArgs<BlockAction>['action']): string {
  if ('value' in action && typeof action.value === 'string') return action.value;
  return action.type === 'overflow' ? action.selected_option.value : '';
}

export async function submissionCall(
  edge: Edge,
  { body, view, ack }: SlackViewMiddlewareArgs & AllMiddlewareArgs,
): Promise<SubmissionCall> {
  const person: Person = { teamId: body.team?.id ?? body.user.team_id ?? '', userId: body.user.id };
  const { channelId, responseUrl } = await readMetadata(edge.deps.sealer, person, view.private_metadata);
  let answered = false;
  const answer = (reply: () => Promise<void>) => async (): Promise<void> => {
    if (answered) return;
    answered = true;
    await reply();
  };
  const triggerId = 'trigger_id' in body && typeof body.trigger_id === 'string' ? body.trigger_id : '';
  // A view is sent once: its id and state's hash name the submission.
  const call = callOf(edge, { person, channelId, responseUrl, triggerId, key: `view ${view.id} ${view.hash}`, ack: answer(() => ack()) });
  return {
    ...call,
    values: formValues(view.state.values),
    lists: formLists(view.state.values),
    metadata: view.private_metadata,
    viewId: view.id,
    sendingId: triggerId,
    // This goes out as the answer to Slack's own request, past the door to Slack.
    refuse: (errors) => answer(() => ack({ response_action: 'errors', errors: lastLook({ ...errors }) }))(),
  };
}
