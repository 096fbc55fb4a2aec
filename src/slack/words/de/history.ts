import type { Words } from '../words.ts';

export const history: Words['history'] = {
  title: 'Die letzten eigenen Diagnosen',
  none: (command) => `Noch keine Diagnosen. \`${command}\` mit dem, was fehlgeschlagen ist, beginnt eine.`,
  kept: 'Diese Liste sieht sonst niemand. Fälle werden nach der Zeit gelöscht, die der Workspace sie aufbewahrt.',
  queued: 'wird gerade untersucht',
  failed: 'keine Diagnose',
};
