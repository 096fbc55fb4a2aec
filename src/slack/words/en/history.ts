/** A person's own diagnoses, in a list. */
export const history = {
  title: 'Your last diagnoses',
  none: (command: string) => `You have no diagnoses yet. Type \`${command}\` and what failed to begin one.`,
  kept: 'Only you see this list. Cases are deleted after the time that your workspace keeps them.',
  queued: 'is being looked at',
  failed: 'no diagnosis',
};
