import type { Words } from '../words.ts';

export const share: Words['share'] = {
  by: (who, caseNumber) => `${who} hat Fall ${caseNumber} geteilt. Geheimnisse sind verborgen.`,
  failed: (caseNumber) => `Fall ${caseNumber} konnte nicht geteilt werden.`,
  queued: (channel) => `Geteilt mit ${channel}, ohne Geheimnisse.`,
  already: 'Dieser Fall wurde dort schon geteilt.',
};
