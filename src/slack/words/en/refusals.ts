const INVITE = 'The bot cannot post in that channel. Write /invite @why401 there, then try again.';
const OPERATOR = 'Slack no longer lets the bot in. Please tell whoever runs why401 that it has to be installed again.';
const CHOOSE = 'Please choose another channel.';
const NOT_TAKEN = 'Slack does not take this message. Please tell whoever runs why401.';
const CARD_FIXED = 'The card can no longer be changed.';

/** Slack's refusals that another try does not change, and what the person can do (docs.slack.dev/reference/methods/chat.postMessage). */
export const refusals = {
  not_in_channel: INVITE,
  channel_not_found: INVITE,
  is_archived: `That channel is archived. ${CHOOSE}`,
  restricted_action: `Only some people may post in that channel, and the bot is not among them. ${CHOOSE}`,
  restricted_action_read_only_channel: `Nobody may post in that channel. ${CHOOSE}`,
  token_revoked: OPERATOR,
  token_expired: OPERATOR,
  account_inactive: OPERATOR,
  invalid_auth: OPERATOR,
  not_authed: OPERATOR,
  missing_scope: OPERATOR,
  user_not_in_channel: 'You are no longer in that channel.',
  user_not_found: 'Slack no longer knows that person.',
  messages_tab_disabled: 'Direct messages from the bot are switched off. Please tell whoever runs why401.',
  cannot_dm_bot: 'A bot cannot be written to.',
  message_not_found: 'The card was deleted.',
  cant_update_message: CARD_FIXED,
  edit_window_closed: CARD_FIXED,
  invalid_blocks: NOT_TAKEN,
  msg_too_long: NOT_TAKEN,
  thread_not_found: 'The card was deleted.',
  no_channel: 'No channel is chosen for escalations yet.',
  other: 'Slack did not take the message.',
};
