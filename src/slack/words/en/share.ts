/** A copy without secrets for a channel or thread. */
export const share = {
  by: (who: string, caseNumber: string) => `${who} shared case ${caseNumber}. Secrets are hidden.`,
  failed: (caseNumber: string) => `Case ${caseNumber} could not be shared.`,
  queued: (channel: string) => `📨 On its way to ${channel}, without secrets. If Slack does not take it there, I will tell you.`,
  already: 'This case was shared there already.',
  noResult: 'This case has no result to share. Please run it again first.',
  title: 'Share this case',
  submit: 'Share',
  promise: 'Below is all that will be posted: without secrets, and nobody is notified by name.',
  channel: {
    label: 'Where',
    placeholder: 'Choose a channel',
    hint: 'For a private channel, first invite the bot there: /invite @why401',
  },
  noChannel: 'Please choose a channel.',
};
