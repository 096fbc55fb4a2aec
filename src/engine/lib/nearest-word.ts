const LONGEST = 60;

/** The known word that a mistyped one probably means; null where none is near (at most two letters off, three in a long word). */
export function nearestWord(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST) return null;
  const within = word.length > 8 ? 3 : Math.min(2, word.length - 1);
  const ranked = known.map((other) => ({ other, distance: editsBetween(word.toLowerCase(), other.toLowerCase()) }));
  const [best] = ranked.sort((one, two) => one.distance - two.distance);
  return best !== undefined && best.distance <= within ? best.other : null;
}

/** Levenshtein's distance: letters added, dropped or changed. */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [at, theirs] of [...other].entries()) {
      const changed = (row[at] ?? 0) + (letter === theirs ? 0 : 1);
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
