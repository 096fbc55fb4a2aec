/** The names by which Slack hands clicks and forms back. They stand in messages that live for weeks: never rename one. */
export const COMMAND = '/why401';

export const ACTION = {
  escalate: 'escalate',
  runAgain: 'run_again',
  details: 'details',
  verdictMenu: 'verdict_menu',
  acknowledge: 'acknowledge',
  resolve: 'resolve',
  snooze: 'snooze',
  reopen: 'reopen',
  stillOnIt: 'still_on_it',
  handBack: 'hand_back',
  fixed: 'fixed_for_me',
  stillFailing: 'still_failing',
  share: 'share',
  explain: 'explain_resolution',
  settings: 'settings',
  pickChannel: 'pick_channel',
  postToThread: 'post_to_thread',
  newDiagnosis: 'new_diagnosis',
  refreshHome: 'refresh_home',
  forgetMe: 'forget_me',
} as const;

export const VIEW = {
  form: 'diagnose_form',
  preview: 'escalation_preview',
  details: 'diagnosis_details',
  notice: 'notice',
  share: 'share_case',
  feedback: 'feedback',
  settings: 'workspace_settings',
  snooze: 'snooze_escalation',
  explain: 'explain_resolution',
} as const;

export const SHORTCUT = { explainMessage: 'explain_message', diagnose: 'diagnose' } as const;

/** Slack's own names. */
export const EVENT = { homeOpened: 'app_home_opened', mention: 'app_mention', message: 'message' } as const;

export const FIELD = {
  what: 'what',
  url: 'url',
  method: 'method',
  headers: 'headers',
  credential: 'credential',
  experiments: 'experiments',
  severity: 'severity',
  note: 'note',
  channel: 'channel',
  minutes: 'minutes',
  reason: 'reason',
  cause: 'cause',
  comment: 'comment',
  group: 'group',
  mayEscalate: 'may_escalate',
  rules: 'rules',
  networks: 'networks',
  retentionDays: 'retention_days',
  remindMinutes: 'remind_minutes',
  staleHours: 'stale_hours',
  language: 'language',
  pagerDuty: 'pagerduty',
  pagerDutyRemove: 'pagerduty_remove',
  webhook: 'webhook',
  webhookRemove: 'webhook_remove',
  /** One name for the input in each block; Slack keys the values by block and input. */
  input: 'value',
} as const;
