/** The app's Home tab. */
export const home = {
  hello: 'Find out why a request gets a 401',
  intro: (command: string) =>
    `Give me a URL, a curl command, a token or the response you got: here, with \`${command}\`, in a message to me, or with *Explain this 401* in the menu of any message.`,
  newDiagnosis: 'New diagnosis',
  refresh: 'Refresh',
  mine: 'My diagnoses',
  noneMine: 'Nothing yet. Your diagnoses appear here.',
  open: 'Open with DevOps',
  noneOpen: 'Nothing is open that concerns you.',
  unknownHost: 'no host given',
  see: 'open the thread',
  more: (count: string) => `and ${count} more`,
  asOf: (moment: string) => `As of ${moment}. Only you see this page.`,
  support: (command: string) => `Help: \`${command} help\`. Support: ask the admins of this workspace or whoever runs this app.`,
};
