import type { DiagnosisRecord, Messenger, PostNote, ReplyTo, Store } from '../usecases/ports.ts';
import type { Clients } from './clients.ts';
import { noting } from './handed-over.ts';
import type { Language } from './language.ts';
import { escalationMessages } from './messenger-escalation.ts';
import { personalMessages } from './messenger-personal.ts';
import { orFalse, postEphemeral, postMessage } from './post.ts';
import { postToResponseUrl } from './response-url.ts';
import type { Message } from './views/blocks.ts';
import { stillLookingMessage, verdictMessage } from './views/verdict.ts';
import { unreadMessage } from './views/ways-in.ts';

export interface MessengerInput {
  readonly clients: Clients;
  readonly store: Pick<Store, 'findDiagnosis' | 'reportsOf'>;
  /** SLACK_API_URL, whose host is also where replies may go. */
  readonly apiUrl: string | null;
  /** A person reads their own language, a channel its workspace's. */
  readonly language: Language;
}

/** Says in Slack what happened. Refusals for good become UnreachableError with what to do; all else is thrown for the queue to repeat. */
export function createMessenger(input: MessengerInput): Messenger {
  const { store, language } = input;
  return {
    async deliverDiagnosis(record, replyTo, note) {
      const previous = record.previousId === null ? null : await store.findDiagnosis(record.previousId);
      const message = verdictMessage(await language.of(record.by), record, previous);
      return reply(input, record, replyTo, message, note);
    },
    async tellStillLooking(record, replyTo) {
      // A message that stays for good is not worth it for a few seconds.
      if (replyTo.kind === 'direct-message' || replyTo.kind === 'thread') return;
      await reply(input, record, replyTo, stillLookingMessage(await language.of(record.by), record));
    },
    async tellUnread(record, replyTo, unread) {
      await reply(input, record, replyTo, unreadMessage(await language.of(record.by), unread));
    },
    ...escalationMessages(input),
    ...personalMessages(input),
  };
}

async function reply(
  { clients, apiUrl }: MessengerInput,
  record: DiagnosisRecord,
  replyTo: ReplyTo,
  message: Message,
  note?: PostNote,
): Promise<boolean> {
  if (replyTo.kind === 'response-url') return noting(note, () => postToResponseUrl(replyTo.url, message, apiUrl));
  const { teamId, userId } = record.by;
  const client = await clients.of(teamId);
  if (replyTo.kind === 'ephemeral') return noting(note, () => postEphemeral(client, replyTo.channelId, userId, message));
  const place = replyTo.kind === 'thread' ? { channel: replyTo.channelId, threadTs: replyTo.threadTs } : { channel: userId };
  return noting(note, () => orFalse(() => postMessage(client, place, message)));
}
