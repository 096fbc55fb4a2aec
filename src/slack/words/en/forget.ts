const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** "Forget me": what is deleted, and what stays. */
export const forget = {
  ask: 'Shall I forget you in this workspace? I delete your cases, what you said about my verdicts, and your name and words in escalations that are resolved. This cannot be undone.',
  stays: [
    'What stays:',
    '• A case that an open escalation shows, because others work on it. It goes when you ask again after it is resolved, or when your workspace’s time is over.',
    '• The log of which servers I contacted for whom. It answers for what I did, and your operator keeps it for a limited time.',
    '• What I posted in Slack. You or an admin can delete it there.',
  ].join('\n'),
  button: 'Forget me',
  spoken: 'Forget me: delete my cases and my feedback',
  done: (cases: number, feedback: number) =>
    `Done: ${counted(cases, 'case', 'cases')} and ${counted(feedback, 'remark on a verdict', 'remarks on verdicts')} deleted.`,
  traces: (count: number) => `Your name and words were taken out of resolved escalations in ${counted(count, 'place', 'places')}.`,
  kept: (count: number) =>
    `${counted(count, 'case', 'cases')} stayed: others work on an open escalation that shows ${count === 1 ? 'it' : 'them'}. Ask again when it is resolved.`,
  log: 'The log of contacted servers stays for the time that your operator keeps it: it answers for what this bot did.',
};
