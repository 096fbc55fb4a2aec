/** Answers of the message shortcut, mentions and direct messages. */
export const waysIn = {
  nothingInMessage: 'That message holds no URL, command, token or answer that I can read. Add what failed, and I will look at it.',
  pasteMissing: 'Tell me what failed: a URL, a curl command, the response you got, or a log file. For example:',
  pasteMissingMore: (command: string) => `Or type \`${command}\`: that opens a form which only you see.`,
  shortcutHint: (shortcut: string) =>
    `I can only read what is written to me, not what stands above. Open the menu (⋮) of the message you mean and choose *${shortcut}* (perhaps under “More message shortcuts”). The answer is for your eyes first; one button posts it here.`,
  shortcutName: 'Explain this 401',
  settingsHere: 'The settings of this workspace:',
  /** Files that were not read, by the reason. `names` are file names. */
  unread: {
    'no-scope': (names: string) =>
      `I could not read ${names}: the app may not read files here. An admin can give it the permission to read files (files:read), and invite it to the channel. I will go on with the text.`,
    'too-large': (names: string) => `I did not read ${names}: more than 5 MB in all. I will go on with the rest.`,
    'not-text': (names: string) => `I did not read ${names}: that is no text. I will go on with the rest.`,
    'not-there': (names: string) => `Slack did not give me ${names}. I will go on with the rest.`,
  },
};
