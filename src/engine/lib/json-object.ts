/** The members of a JSON object; null for anything else, broken JSON included. */
export function jsonObject(text: string): Readonly<Record<string, unknown>> | null {
  // Most of what is asked is a page or a sentence: an error object each time costs more than a look.
  if (!/^[\t\n\r ]*\{/.test(text)) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
