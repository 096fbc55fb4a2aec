/** Slack's own marks in mrkdwn: a person, a group, a moment. Ids come from Slack or our store, and are still held to their alphabet. */
const id = (text: string): string => text.replace(/[^A-Z0-9]/gi, '');

export const personMark = (userId: string): string => `<@${id(userId)}>`;

/** Notifies the group's members, once for each message that is new. */
export const groupMark = (groupId: string): string => `<!subteam^${id(groupId)}>`;

/** Shown to each reader in their own time zone (docs.slack.dev/messaging/formatting-message-text, dates). */
export const momentMark = (date: Date): string =>
  `<!date^${Math.floor(date.getTime() / 1000)}^{date_short_pretty} {time}|${date.toISOString().slice(0, 16).replace('T', ' ')} UTC>`;
