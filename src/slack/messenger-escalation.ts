import { UnreachableError } from '../usecases/index.ts';
import type { ChangeKind, Escalation, Messenger } from '../usecases/ports.ts';
import { uploadText } from './files.ts';
import { noting } from './handed-over.ts';
import type { MessengerInput } from './messenger.ts';
import { postMessage, updateMessage } from './post.ts';
import { rootCard } from './views/card.ts';
import { evidenceFile, evidenceMessage } from './views/evidence.ts';
import { unreachableWords } from './views/refusals.ts';
import { escalationFailedMessage, reporterMessage } from './views/reporter.ts';
import { threadReply } from './views/thread.ts';
import { en } from './words/en.ts';

type EscalationMessages = Pick<
  Messenger,
  'postRootCard' | 'postEvidence' | 'postEvidenceFile' | 'updateRootCard' | 'tellThread' | 'tellReporter' | 'tellEscalationFailed'
>;

/** Only these are shown in the channel beside the card: everything else is a quiet line in the thread. */
const BROADCAST: ReadonlySet<ChangeKind> = new Set(['worsened', 'reopened']);

export function escalationMessages({ clients, store, language }: MessengerInput): EscalationMessages {
  const inChannel = (escalation: Escalation) =>
    Promise.all([clients.of(escalation.teamId), language.ofWorkspace(escalation.teamId), channelOf(escalation)]);
  const toReporter = ({ teamId, reporterId }: Escalation) => Promise.all([clients.of(teamId), language.of({ teamId, userId: reporterId })]);
  return {
    async postRootCard(escalation, record, note) {
      const [client, words, channel] = await inChannel(escalation);
      return noting(note, () => postMessage(client, { channel }, rootCard(words, escalation, record)));
    },
    async postEvidence(escalation, record, note) {
      const [client, words, channel] = await inChannel(escalation);
      return noting(note, () => postMessage(client, { channel, threadTs: escalation.rootTs }, evidenceMessage(words, record)));
    },
    async postEvidenceFile(escalation, record, note) {
      const [client, words, channel] = await inChannel(escalation);
      const file = evidenceFile(words, record);
      if (file !== null) await uploadText(client, { channel, threadTs: escalation.rootTs, ...file }, note);
    },
    async updateRootCard(escalation, record) {
      const [client, words, channel] = await inChannel(escalation);
      if (escalation.rootTs !== null) await updateMessage(client, channel, escalation.rootTs, rootCard(words, escalation, record));
    },
    async tellThread(escalation, change, note) {
      const [client, words, channel] = await inChannel(escalation);
      const record = change.diagnosisId === null ? null : await store.findDiagnosis(change.diagnosisId);
      const broadcast = BROADCAST.has(change.kind);
      const place = { channel, threadTs: escalation.rootTs, broadcast };
      await noting(note, () => postMessage(client, place, threadReply(words, escalation, change, record)));
    },
    async tellReporter(escalation, record, change, note) {
      const [client, words] = await toReporter(escalation);
      const message = reporterMessage(words, escalation, record, change);
      await noting(note, () => postMessage(client, { channel: escalation.reporterId }, message));
    },
    async tellEscalationFailed(escalation, why) {
      const [client, words] = await toReporter(escalation);
      await postMessage(client, { channel: escalation.reporterId }, escalationFailedMessage(words, escalation, why));
    },
  };
}

async function channelOf({ channelId }: Escalation): Promise<string> {
  if (channelId === null) throw new UnreachableError(unreachableWords(en, 'no_channel'));
  return channelId;
}
