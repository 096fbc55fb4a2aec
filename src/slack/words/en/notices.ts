/** Short answers that are no diagnosis. `command` is the command as it is typed. */
export const notices = {
  examplesTitle: 'Examples',
  examples: (command: string) => [
    `${command} https://api.example.com/v1/orders`,
    `${command} curl -H 'Authorization: Bearer <token>' https://api.example.com/v1/orders`,
    `${command} eyJhbGciOi… (a token alone)`,
  ],
  help: 'Give me what failed and I find out why: a URL, a curl command, a token, or the response you got. I look at it, try a few harmless requests, and tell you the cause, how to mend it, and who can help.',
  helpWays: (command: string) =>
    [
      `• \`${command}\` alone opens a form for longer texts; so does *Diagnose a 401* in the ⚡ menu.`,
      `• \`${command} history\` lists your last ten cases, \`${command} settings\` shows the settings, \`${command} forget\` deletes what I keep about you.`,
      '• *Explain this 401* in the menu (⋮) of any message, in threads too, reads that message with its attachments and text files. The answer is for you; one button posts it to the thread.',
      '• Mention me in a channel, or write to me directly: what you paste is the question, and the answer comes in that thread. There *help*, *history* and *settings* work as well.',
      '• My *Home* tab shows your cases and what is open.',
    ].join('\n'),
  helpSecrets:
    'Only you see the answer, except where you ask in a thread that others read: there they see it too, with secrets hidden. What you paste is kept encrypted until the diagnosis ends, then deleted.',
  usage: 'I could not find a URL, a curl command, a token or a response in that. Try one of these:',
  usageMore: (command: string) => `\`${command}\` alone opens a form, \`${command} help\` says more.`,
  tooLong:
    'That is more text than I can read at once (500,000 characters at most). Please paste only the failing request and its response.',
  busy: 'I could not take this in just now, so nothing was kept. Please try again in a minute.',
  broken: 'Something went wrong on my side; nothing was changed. Please try again in a minute.',
  gone: (command: string) => `I no longer have this case, so this button cannot do anything. Start again with \`${command}\`.`,
  notYours: (command: string) => `Only the person who asked can do this. You can start your own diagnosis with \`${command}\`.`,
  notReady: 'This case has no result to escalate yet. Please run it again first.',
  unknown: (command: string) => `I do not know that one any more. \`${command} help\` shows what I can do.`,
  again: (caseNumber: string) => `Running it again as case ${caseNumber}. The answer comes here in a moment.`,
  sent: (channel: string) => `📣 Your case is on its way to DevOps in ${channel}. I will tell you here when someone takes it.`,
  already: (channel: string) => `This case is with DevOps already, in ${channel}.`,
  alreadyWaiting: 'This case is kept for DevOps; an admin was asked to choose a channel.',
  waiting:
    '📣 Your case is kept for DevOps. No channel is chosen yet, so I asked an admin of this workspace to choose one; then it goes on its way by itself.',
  joined: (channel: string, link: string | null) =>
    `📣 This is known: your case joined the open thread${channel === '' ? '' : ` in ${channel}`}${link === null ? '' : ` (<${link}|open it>)`}. I will tell you here how it ends.`,
  mayNotAct: (whom: string) => `Only ${whom} can do this. Please ask there; your case is not lost.`,
  mayNotEscalate: (whom: string) => `In this workspace only ${whom} may escalate. Please ask there.`,
  lost: 'Someone was faster.',
};
