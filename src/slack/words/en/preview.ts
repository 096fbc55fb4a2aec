import type { Severity } from '../../../usecases/ports.ts';

/** What DevOps will see, before they see it. */
export const preview = {
  title: 'Escalate to DevOps',
  submit: 'Send',
  nothingToMend: 'There may be nothing for DevOps to mend here. If you think there is, tell them why below.',
  mendYourself: 'You can probably mend this one yourself:',
  alreadyTried: 'Already tried, or not possible? Tell DevOps why below.',
  goesTo: (channel: string) => `This goes to ${channel}. Below is all that will be seen there.`,
  chooseFirst: 'No channel is set for escalations yet. Choose where DevOps should see them; it will be remembered for your workspace.',
  chooseOther: (channel: string) =>
    `The last try did not arrive in ${channel}. Invite the bot there (/invite @why401) and send it again, or choose another channel; it will be remembered for your workspace.`,
  adminFirst:
    'No channel is chosen for escalations yet. Send it: an admin of this workspace is asked to choose one, and then it goes on its way.',
  joins: (standing: string) => `DevOps know of this fault already. Your report joins their open thread.\n${standing}`,
  channel: {
    label: 'DevOps channel',
    placeholder: 'Choose a channel',
    hint: 'For a private channel, first invite the bot there: /invite @why401',
  },
  severity: {
    label: 'Severity',
    options: {
      low: 'Low: it can wait',
      normal: 'Normal: I cannot go on',
      high: 'High: many people or customers are stopped',
    } satisfies Record<Severity, string>,
  },
  note: {
    label: 'Note',
    labelWhy: 'Why should DevOps look at this?',
    hint: 'No passwords or tokens, please: others will read this.',
    placeholder: 'What were you trying to do? Since when does it fail?',
  },
  cardBelow: 'The card in the channel (with your severity and note):',
  evidenceBelow: 'The evidence, in the thread below the card:',
};
