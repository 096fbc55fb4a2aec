import { scrubShapes, tagOf } from './redact.ts';

const MOST_WORDS = 2000;
const NAMED = /\b(pass(?:word|phrase|wd|wort)?|pwd|secret|token|api[ -]?key|kennwort)(\s+(?:is|was|ist)?\s*[:=]?\s*["']?)(\S{6,200})/gi;

/**
 * Hides credentials in what a person writes to others about a case: by shape, by the word before them, and the case's own ones by
 * their tags, which is all that is left of them. `shown` is the diagnosis as text; a word fits a foreign tag once in 65,536 times.
 */
export function hideInNote(note: string, shown: string, key: Uint8Array | undefined): string {
  const named = scrubShapes(note).replace(NAMED, (whole, name: string, between: string, word: string) =>
    /[\d!$%&*+=?@#^~-]/.test(word) && !word.startsWith('‹') ? `${name}${between}‹secret›` : whole,
  );
  const boxes = new Map([...shown.matchAll(/‹[^‹›#]{1,80} #([0-9a-f]{4})›/g)].map(([box, tag = '']) => [tag, box]));
  if (key === undefined || boxes.size === 0) return named;
  let words = 0;
  return named.replace(/[^\s‹›]{4,500}/g, (word) => {
    words += 1;
    return words > MOST_WORDS ? word : withoutTagged(word, boxes, key);
  });
}

/** The word itself, without the marks around it, and what stands behind a colon (user:password). */
function withoutTagged(word: string, boxes: ReadonlyMap<string, string>, key: Uint8Array): string {
  const bare = word.replace(/^[("'`<[]+|[)"'`>\],.;!?]+$/g, '');
  const candidates = [word, bare, bare.slice(bare.indexOf(':') + 1), bare.slice(bare.indexOf('=') + 1)];
  const found = candidates.find((candidate) => candidate.length >= 4 && boxes.has(tagOf(candidate, key)));
  return found === undefined ? word : word.replace(found, boxes.get(tagOf(found, key)) ?? '‹secret›');
}
