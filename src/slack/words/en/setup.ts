/** An admin is asked to choose where escalations go. */
export const setup = {
  ask: (reporter: string, caseNumber: string) =>
    `👋 ${reporter} escalated case ${caseNumber}, and no channel is chosen yet for escalations. Please choose where DevOps should see them: press the button, pick a channel, save. The case is kept and goes on its way then.`,
  askAgain: (reporter: string, caseNumber: string, channel: string) =>
    `👋 ${reporter} escalated case ${caseNumber}, but I cannot post in ${channel}. Please invite me there (/invite @why401) or choose another channel. The case is kept.`,
  choose: 'Choose a channel',
};
