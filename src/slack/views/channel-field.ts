import type { KnownBlock } from '@slack/types';
import { FIELD } from '../ids.ts';
import { isChannelId } from '../mrkdwn.ts';
import { plain } from './blocks.ts';

interface ChannelWords {
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
}

/** The choice of one channel, preset where an id is known; no direct messages. */
export const channelField = ({ label, hint, placeholder }: ChannelWords, channelId: string | null): KnownBlock => ({
  type: 'input',
  block_id: FIELD.channel,
  label: plain(label),
  hint: plain(hint),
  element: {
    type: 'conversations_select',
    action_id: FIELD.input,
    placeholder: plain(placeholder),
    filter: { include: ['public', 'private'], exclude_bot_users: true },
    ...(channelId !== null && isChannelId(channelId) ? { initial_conversation: channelId } : {}),
  },
});
