import { UnreachableError } from '../usecases/index.ts';
import type { DiagnosisRecord, Escalation, Messenger, ReplyTo, Store } from '../usecases/ports.ts';
import { refusalOf, type WebClient, withPauses } from './client.ts';
import type { Language } from './language.ts';
import { postToResponseUrl } from './response-url.ts';
import type { Message } from './views/blocks.ts';
import { escalationFailedMessage, evidenceMessage, reporterMessage, rootCard, threadReply } from './views/card.ts';
import { UNREACHABLE, unreachableWords } from './views/refusals.ts';
import { stillLookingMessage, verdictMessage } from './views/verdict.ts';
import { en } from './words/en.ts';
import type { Words } from './words/words.ts';

export interface MessengerInput {
  readonly client: WebClient;
  readonly store: Pick<Store, 'findDiagnosis'>;
  /** SLACK_API_URL, whose host is also where replies may go. */
  readonly apiUrl: string | null;
  /** A person reads their own language, a channel its workspace's. */
  readonly language: Language;
}

/** Says in Slack what happened. Refusals for good become UnreachableError with what to do; all else is thrown for the queue to repeat. */
export function createMessenger(input: MessengerInput): Messenger {
  const { client, store, language } = input;
  const inChannel = ({ teamId }: Escalation): Promise<Words> => language.ofWorkspace(teamId);
  const forReporter = ({ teamId, reporterId }: Escalation): Promise<Words> => language.of({ teamId, userId: reporterId });
  const post = (channel: string, message: Message, threadTs: string | null = null) => postMessage(client, channel, message, threadTs);
  return {
    async deliverDiagnosis(record, replyTo) {
      const previous = record.previousId === null ? null : await store.findDiagnosis(record.previousId);
      return reply(input, record, replyTo, verdictMessage(await language.of(record.by), record, previous));
    },
    async tellStillLooking(record, replyTo) {
      // A direct message stays for good: not worth it for a few seconds.
      if (replyTo.kind !== 'direct-message') {
        await reply(input, record, replyTo, stillLookingMessage(await language.of(record.by), record));
      }
    },
    async postRootCard(escalation, record) {
      return post(escalation.channelId, rootCard(await inChannel(escalation), escalation, record));
    },
    async postEvidence(escalation, record) {
      return post(escalation.channelId, evidenceMessage(await inChannel(escalation), record), escalation.rootTs);
    },
    async updateRootCard(escalation, record) {
      await updateCard(client, escalation, rootCard(await inChannel(escalation), escalation, record));
    },
    async tellThread(escalation, change) {
      await post(escalation.channelId, threadReply(await inChannel(escalation), escalation, change), escalation.rootTs);
    },
    async tellReporter(escalation, record, change) {
      await post(escalation.reporterId, reporterMessage(await forReporter(escalation), escalation, record, change));
    },
    async tellEscalationFailed(escalation, why) {
      await post(escalation.reporterId, escalationFailedMessage(await forReporter(escalation), escalation, why));
    },
  };
}

async function reply({ client, apiUrl }: MessengerInput, record: DiagnosisRecord, replyTo: ReplyTo, message: Message): Promise<boolean> {
  if (replyTo.kind === 'response-url') return postToResponseUrl(replyTo.url, message, apiUrl);
  const user = record.by.userId;
  try {
    if (replyTo.kind === 'direct-message') await postMessage(client, user, message, null);
    else
      await withPauses(() => client.chat.postEphemeral({ channel: replyTo.channelId, user, text: message.text, blocks: message.blocks }));
    return true;
  } catch (error) {
    if (error instanceof UnreachableError || UNREACHABLE.has(refusalOf(error) ?? '')) return false;
    throw error;
  }
}

// Slack would fetch every address in a message for its preview, and so tell a server of the case.
const withoutPreviews = ({ text, blocks }: Message) => ({ text, blocks, unfurl_links: false, unfurl_media: false });

async function postMessage(client: WebClient, channel: string, message: Message, threadTs: string | null): Promise<string> {
  const thread = threadTs === null ? {} : { thread_ts: threadTs };
  const posted = await orUnreachable(() => client.chat.postMessage({ channel, ...withoutPreviews(message), ...thread }));
  if (posted.ts === undefined) throw new Error('Slack took a message without naming its ts');
  return posted.ts;
}

async function updateCard(client: WebClient, { channelId, rootTs }: Escalation, { text, blocks }: Message): Promise<void> {
  if (rootTs === null) return;
  await orUnreachable(() => client.chat.update({ channel: channelId, ts: rootTs, text, blocks }));
}

/** @throws UnreachableError where Slack's refusal will not change by itself */
async function orUnreachable<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await withPauses(call);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null || !UNREACHABLE.has(refusal)) throw error;
    // In English: whoever reads it in the end gets it in their own words (views/refusals.ts).
    throw new UnreachableError(unreachableWords(en, refusal), { cause: error });
  }
}
