import { loadSecretKinds } from '../engine/index.ts';
import type { Messenger } from '../usecases/ports.ts';
import type { MessengerInput } from './messenger.ts';
import { orFalse, postEphemeral, postMessage } from './post.ts';
import { readFiles } from './read-files.ts';
import { secretWarningMessage } from './views/secret-warning.ts';
import { askAdminMessage } from './views/setup.ts';
import { sharedMessage, shareFailedMessage } from './views/share.ts';

type PersonalMessages = Pick<Messenger, 'askAdmin' | 'share' | 'tellShareFailed' | 'warnAuthor' | 'readFiles'>;

/** As many admins as are asked for a channel: one of them will be there. */
const ADMINS = 3;

export function personalMessages({ clients, language, apiUrl }: MessengerInput): PersonalMessages {
  return {
    async askAdmin(escalation, record) {
      const { teamId } = escalation;
      const client = await clients.of(teamId);
      const admins = (await clients.access.adminsOf(teamId)).slice(0, ADMINS);
      const asked = admins.map(async (userId) => {
        const words = await language.of({ teamId, userId });
        return orFalse(() => postMessage(client, { channel: userId }, askAdminMessage(words, escalation, record)));
      });
      return (await Promise.all(asked)).includes(true);
    },
    async share(record, { channelId: channel, threadTs }) {
      const { teamId } = record.by;
      const [client, words] = await Promise.all([clients.of(teamId), language.ofWorkspace(teamId)]);
      await postMessage(client, { channel, threadTs }, sharedMessage(words, record));
    },
    async tellShareFailed(record, why) {
      const [client, words] = await Promise.all([clients.of(record.by.teamId), language.of(record.by)]);
      await postMessage(client, { channel: record.by.userId }, shareFailedMessage(words, record, why));
    },
    async readFiles(teamId, files) {
      return readFiles(await clients.of(teamId), apiUrl, files);
    },
    async warnAuthor({ teamId, userId, channelId, kinds: ids, isAuthor = true }) {
      const [client, words, known] = await Promise.all([clients.of(teamId), language.of({ teamId, userId }), loadSecretKinds()]);
      const kinds = ids.map((id) => known.describe(id)).filter((kind) => kind !== null);
      const message = secretWarningMessage(words, { channelId, kinds, isAuthor });
      // In the channel, beside the message, where Slack lets us; else by direct message.
      if (await postEphemeral(client, channelId, userId, message)) return;
      await postMessage(client, { channel: userId }, message);
    },
  };
}
