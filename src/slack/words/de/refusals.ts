import type { Words } from '../words.ts';

const INVITE = 'Der Bot kann in diesem Kanal nicht schreiben. Bitte dort /invite @why401 eingeben und es dann noch einmal versuchen.';
const OPERATOR = 'Slack lässt den Bot nicht mehr herein. Bitte denen Bescheid geben, die why401 betreiben: Er muss neu installiert werden.';
const CHOOSE = 'Bitte einen anderen Kanal wählen.';
const NOT_TAKEN = 'Slack nimmt diese Nachricht nicht an. Bitte denen Bescheid geben, die why401 betreiben.';
const CARD_FIXED = 'Die Karte lässt sich nicht mehr ändern.';

export const refusals: Words['refusals'] = {
  not_in_channel: INVITE,
  channel_not_found: INVITE,
  is_archived: `Dieser Kanal ist archiviert. ${CHOOSE}`,
  restricted_action: `In diesem Kanal dürfen nur manche schreiben, und der Bot gehört nicht dazu. ${CHOOSE}`,
  restricted_action_read_only_channel: `In diesem Kanal darf niemand schreiben. ${CHOOSE}`,
  token_revoked: OPERATOR,
  token_expired: OPERATOR,
  account_inactive: OPERATOR,
  invalid_auth: OPERATOR,
  not_authed: OPERATOR,
  missing_scope: OPERATOR,
  user_not_in_channel: 'Die Person ist nicht mehr in diesem Kanal.',
  user_not_found: 'Slack kennt diese Person nicht mehr.',
  messages_tab_disabled: 'Direktnachrichten des Bots sind ausgeschaltet. Bitte denen Bescheid geben, die why401 betreiben.',
  cannot_dm_bot: 'Einem Bot kann man nicht schreiben.',
  message_not_found: 'Die Karte wurde gelöscht.',
  cant_update_message: CARD_FIXED,
  edit_window_closed: CARD_FIXED,
  invalid_blocks: NOT_TAKEN,
  msg_too_long: NOT_TAKEN,
  thread_not_found: 'Die Karte wurde gelöscht.',
  no_channel: 'Für Meldungen ist noch kein Kanal gewählt.',
  other: 'Slack hat die Nachricht nicht angenommen.',
};
