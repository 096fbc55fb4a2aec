/** A copy without secrets for a channel or thread. */
export const share = {
  by: (who: string, caseNumber: string) => `${who} shared case ${caseNumber}. Secrets are hidden.`,
  failed: (caseNumber: string) => `Case ${caseNumber} could not be shared.`,
  queued: (channel: string) => `Shared with ${channel}, without secrets.`,
  already: 'This case was shared there already.',
};
