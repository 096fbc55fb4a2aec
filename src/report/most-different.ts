/**
 * At most `max` of the texts that repeat each other least, in their given order. The first always stays: the strongest comes first.
 * Evidence of one cause often says the same thing of three places ("the token was refused, …"); three different things say more.
 */
export function mostDifferent<Item>(items: readonly Item[], max: number, textOf: (item: Item) => string): readonly Item[] {
  if (items.length <= max) return items;
  const words = items.map(
    (item) =>
      new Set(
        textOf(item)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
      ),
  );
  const chosen = new Set(max > 0 ? [0] : []);
  while (chosen.size < max) chosen.add(leastLike(words, chosen));
  return items.filter((_item, index) => chosen.has(index));
}

/** The index whose closest chosen neighbour is farthest; the earlier one where two are equally far. */
function leastLike(words: readonly ReadonlySet<string>[], chosen: ReadonlySet<number>): number {
  let best = { index: -1, likeness: Number.POSITIVE_INFINITY };
  for (const [index, own] of words.entries()) {
    if (chosen.has(index)) continue;
    const likeness = Math.max(...[...chosen].map((other) => sharedPart(own, words[other] ?? new Set())));
    if (likeness < best.likeness) best = { index, likeness };
  }
  return best.index;
}

/** Shared words of all words of both, 0 … 1 (Jaccard). */
function sharedPart(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 1 : shared / all;
}
