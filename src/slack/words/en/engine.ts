/**
 * Sentences that come ready-made from the engine, the report and the use cases, in English. Here they stay as they are; another
 * language looks them up (by the English text, like gettext) and shows the English where it has none.
 */
export const engine = {
  /** A title or a step of this cause. */
  ofCause: (_causeId: string, english: string): string => english,
  /** What one further observation would settle, of any cause. */
  settledBy: (english: string): string => english,
  /** One sentence of evidence; what a server or a person wrote in it stays as it is. */
  evidence: (english: string): string => english,
  /** Titles, subjects and rows of report/comparisons.ts. */
  comparison: (english: string): string => english,
  /** What an experiment changed. */
  experiment: (english: string): string => english,
  /** Why a probe found nothing. */
  reason: (english: string): string => english,
  /** Why there is no diagnosis, or why an escalation did not arrive. */
  problem: (english: string): string => english,
};
