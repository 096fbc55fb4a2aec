import type { SnoozeMinutes } from '../../../usecases/index.ts';

/** Small forms and private answers around an escalation. */
export const escalationForms = {
  snooze: {
    title: 'Snooze',
    submit: 'Snooze',
    minutes: {
      label: 'For how long?',
      options: { 30: '30 minutes', 60: '1 hour', 240: '4 hours', 1440: '1 day', 4320: '3 days' } satisfies Record<SnoozeMinutes, string>,
    },
    reason: {
      label: 'Why?',
      hint: 'Everybody in the channel reads this. The snooze ends by itself: at its time, when it gets worse, or when somebody takes the escalation.',
      placeholder: 'The vendor deploys a fix at three',
    },
  },
  explain: {
    title: 'What was done?',
    submit: 'Tell them',
    label: 'What was done',
    hint: 'The thread and everybody who reported it read this. No passwords or tokens, please.',
    placeholder: 'The signing key was rotated; the gateway has the new one now',
  },
  resolved: '✅ Resolved. Everybody who reported it is told. Saying what was done helps whoever meets it next:',
  sayWhat: 'Say what was done',
  thanks: '🎉 Good to hear. DevOps see it in their thread.',
  reopened: 'Thank you. DevOps see that it still fails: the escalation is open again.',
  stillOpen: 'Thank you. The escalation is still open; DevOps see that it fails for you.',
};
