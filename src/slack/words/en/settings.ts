/** The settings of a workspace. */
export const settings = {
  title: 'Settings',
  save: 'Save',
  intro: 'For this workspace. Pick the channel and save; everything else may stay as it is.',
  onlyAdmins: 'Only admins and owners of this workspace can change the settings. Please ask one of them.',
  /** What everybody may see. */
  standing: (channel: string, group: string) => `*Escalations go to:* ${channel}\n*On call:* ${group}`,
  noChannel: 'no channel yet',
  noGroup: 'the members of that channel',
  channel: {
    label: 'DevOps channel',
    hint: 'Where escalations go. For a private channel, first invite the bot there: /invite @why401',
    placeholder: 'Choose a channel',
  },
  group: {
    label: 'On-call group',
    hint: 'It is mentioned once for each escalation, and its members may acknowledge, snooze and resolve.',
    none: 'No group: members of the channel',
    idLabel: 'On-call group (its id)',
    idHint:
      'The bot may not list groups here (scope usergroups:read). The id stands in the group’s menu, at "Copy group ID". Empty: no group.',
    idPlaceholder: 'S0123456789',
    /** A heading in a long list of groups. */
    span: (first: string, last: string) => `${first} – ${last}`,
  },
  mayEscalate: { label: 'Who may escalate', everyone: 'Everybody', group: 'Only the on-call group' },
  rules: {
    label: 'Routing rules',
    hint: 'One on a line, the first that fits decides: conditions → channel @group. Conditions: host, issuer, cause, layer. Channel and group by id or by the channel’s link. Whatever fits none goes to the DevOps channel.',
    placeholder: 'host=*.pay.example.com → C0123456789 @S0123456789\ncause=waf-blocked layer=cdn → C9876543210',
  },
  networks: {
    label: 'Inner networks',
    hint: 'Those that people of this workspace may reach. The operator of this bot decides which ones stand here. Public addresses are always allowed.',
    placeholder: 'None',
  },
  retention: { label: 'Keep cases for (days)', hint: 'Then finished cases and resolved escalations are deleted.' },
  remind: { label: 'First reminder after (minutes)', hint: 'When nobody has taken an escalation. The next ones take twice as long each.' },
  stale: { label: '"Still on it?" after (hours)', hint: 'Asked of whoever acknowledged. Without an answer the escalation is open again.' },
  language: { label: 'Language', auto: 'Each person’s own, English in channels', en: 'English', de: 'Deutsch' },
  pagerDuty: {
    label: 'PagerDuty: integration key',
    hintNotSet:
      'Not set. From an integration of the type Events API v2; in PagerDuty’s EU service region write eu: before it. It is kept encrypted.',
    hintSet: 'Set. Leave it empty to keep it, or enter another one.',
    placeholder: '32 letters and digits, or eu: and those',
  },
  webhook: {
    label: 'Webhook: URL',
    hintNotSet: 'Not set. Every change of an escalation is sent there, signed; the key comes to you in a direct message.',
    hintSet: (host: string) => `Set, at ${host}. Leave it empty to keep it; another one gets a new key.`,
    placeholder: 'https://hooks.example.com/why401',
  },
  remove: { label: 'Remove', pagerDuty: 'Send nothing to PagerDuty any more', webhook: 'Send nothing to the webhook any more' },
  dead: {
    title: 'Not delivered:',
    line: (when: string, target: string, why: string) => `${when} · ${target} · ${why}`,
    target: { pagerduty: 'PagerDuty', webhook: 'the webhook' },
    unknown: 'no reason is known',
  },
  /** The only time that the key is shown. */
  webhookKey: (host: string) =>
    `🔑 The key of the webhook at ${host}. It is shown this once: put it where your server checks the signature, then delete this message.`,
  /** Where the form was closed before Slack had answered. */
  notSaved: 'Your settings were not saved:',
  errors: {
    channelHidden: 'I cannot see this channel. Invite me there (/invite @why401), then save again.',
    channelArchived: 'This channel is archived. Please choose another one.',
    group: 'Please enter the id of a group, e.g. S0123456789.',
    groupNeeded: 'Choose an on-call group first: without one everybody may escalate.',
    range: (least: number, most: number) => `Please enter a whole number from ${least} to ${most}.`,
    rulesMost: (most: number) => `${most} rules at most.`,
    network: (network: string) => `The operator of this bot does not allow ${network}.`,
    pagerDuty: 'An integration key has 32 letters and digits; for the EU service region with eu: before them.',
    webhook: 'Please enter an address that begins with https://, without a user name or password in it.',
    inLine: (line: number, what: string) => `Line ${line}: ${what}`,
    rule: {
      'no-arrow': 'write conditions, one arrow →, then the channel.',
      'no-condition': 'give at least one condition, e.g. host=*.example.com',
      'no-channel': 'after the arrow the channel is missing.',
      'too-long': 'all rules together are too long (3,000 characters).',
    },
    rulePart: {
      'unknown-part': (part: string) => `I do not know "${part}". Conditions are host=, issuer=, cause= and layer=.`,
      'bad-host': (part: string) => `"${part}" is no host name. E.g. api.example.com or *.example.com`,
      'unknown-cause': (part: string) => `no cause has the id "${part}". E.g. token-expired or waf-blocked`,
      'unknown-layer': (part: string) =>
        `"${part}" is no layer. Layers: client, proxy, cdn, gateway, application, identity-provider, unknown`,
      twice: (part: string) => `the same condition is there twice: "${part}"`,
      'bad-channel': (part: string) =>
        `"${part}" is no channel id. It stands at the bottom of the channel’s About; its link works as well.`,
      'bad-group': (part: string) => `"${part}" is no group id. E.g. @S0123456789`,
    },
  },
};
