/** Without the characters of `set` at its end. By hand: a pattern such as /[,;]+$/ tries every run of them again, in quadratic time. */
export function withoutTrailing(text: string, set: string): string {
  let end = text.length;
  while (end > 0 && set.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}
