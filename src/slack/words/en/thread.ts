/** Lines in the thread below the card, and what reporters hear. `text` is what a person wrote; null: nothing. */
const because = (text: string | null, before = ''): string => (text === null ? '' : `\n${before}${text}`);

export const thread = {
  acknowledged: (who: string) => `👀 ${who} is looking at this.`,
  resolved: (who: string, text: string | null) => `✅ ${who} resolved this.${because(text, 'What was done: ')}`,
  explained: (who: string, text: string | null) => `📝 ${who} says what was done: ${text ?? ''}`,
  reopened: (who: string, text: string | null) => `🔁 ${who} opened this again: it still fails.${because(text)}`,
  snoozed: (who: string, until: string, text: string | null) => `💤 ${who} snoozed this until ${until}.${because(text, 'Reason: ')}`,
  woken: '⏰ The snooze is over: this is open again.',
  joined: (who: string, place: string, text: string | null) => `➕ ${who} has the same problem (${place}).${because(text, 'Note: ')}`,
  worsened: (who: string, place: string, standing: string, text: string | null) =>
    `📈 It got worse: ${who} has the same problem (${place}). Now ${standing}.${because(text, 'Note: ')}`,
  /** "4 people, 2 hosts, severity high" */
  standing: (people: number, hosts: number, severity: string) =>
    `${people === 1 ? 'one person' : `${people} people`}${hosts > 1 ? `, ${hosts} hosts` : ''}, severity ${severity}`,
  reminded: (group: string | null, waiting: string) =>
    `🔔 ${group === null ? 'Nobody' : `${group}, nobody`} has taken this yet. It has been waiting since ${waiting}.`,
  asked: (who: string) => `🤔 ${who}, are you still on it? Without an answer this is open again in an hour.`,
  stillOnIt: (who: string) => `👍 ${who} is still on it.`,
  handedBack: (who: string) => `↩️ ${who} handed this back: it is open again.`,
  noAnswer: '↩️ No answer, so this is open again for whoever can take it.',
  fixed: (who: string) => `🎉 ${who} says that it works again.`,
  reporter: {
    acknowledged: (who: string, caseNumber: string, story: string) =>
      `👀 ${who} is looking at your case ${caseNumber} (${story}). There is nothing for you to do right now.`,
    resolved: (who: string, caseNumber: string, story: string, text: string | null) =>
      `✅ ${who} resolved your case ${caseNumber} (${story}).${because(text, 'What was done: ')}\nDoes it work for you now?`,
    explained: (who: string, caseNumber: string, text: string | null) =>
      `📝 About your case ${caseNumber}, ${who} says what was done: ${text ?? ''}`,
    reopened: (who: string, caseNumber: string, story: string) =>
      `🔁 ${who} opened your case ${caseNumber} (${story}) again: it still fails.`,
    failed: 'Your escalation has not reached DevOps yet. Nothing is lost: the case is kept.',
  },
};
