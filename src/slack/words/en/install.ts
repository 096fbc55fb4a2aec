/** The pages in the browser by which the bot comes into a workspace. */
export const install = {
  lang: 'en',
  title: 'Add why401 to Slack',
  intro:
    'why401 finds out why a request gets a 401, how to mend it, and who can help. On the next page Slack shows what it asks for, and for which workspace.',
  add: 'Add to Slack',
  doneTitle: 'why401 is installed',
  done: 'Type /why401 in any channel. When somebody escalates for the first time, an admin is asked to choose the channel for it.',
  doneOrganisation:
    'It is installed for your organisation. Its administrators choose in which workspaces it is used; there, type /why401 in any channel.',
  open: 'Open Slack',
  openInBrowser: 'Open Slack in the browser',
  failedTitle: 'why401 was not installed',
  failed: {
    denied: 'You pressed Cancel, so nothing was changed. You can start again whenever you like.',
    stale: 'This page was opened in another browser than it began in, a second time, or too late. Please start again.',
    broken: 'Something went wrong on our side, and nothing was changed. Please try again in a few minutes, or tell whoever runs this bot.',
  },
  again: 'Start again',
};
