export type Verdict = 'works' | 'fails';

const WORKS = /\b(?:works?|working|worked|ok|okay|succeed(?:s|ed)?|success(?:ful(?:ly)?)?|fine|good|passes|20[0-6])\b|[✅✓✔]/iu;
const FAILS =
  /\b(?:fails?|failing|failed|failure|broken|breaks|wrong|4[0-2]\d|50[0-4]|unauthori[sz]ed|forbidden|denied|refused|rejected|error)\b|\b(?:do|does|did|is|will|wo|ca)(?:\s?not|n[’']t)\b|\bnot\s+work|[❌✗✘]/iu;
const NEGATED = /(?:\bnot|n[’']t|\bnever|\bno longer|\bstopped|\bcannot)\s+(?:\w+\s+){0,2}work/i;

/** What a line or clause says of a request; null where it says nothing, or both. */
export function verdictIn(words: string): Verdict | null {
  const fails = FAILS.test(words) || NEGATED.test(words);
  const works = WORKS.test(NEGATED.test(words) ? words.replace(NEGATED, '') : words);
  return fails === works ? null : fails ? 'fails' : 'works';
}

const SPEAKERS =
  /\b(postman|insomnia|bruno|browser|chrome|firefox|curl|wget|httpie|python|requests|axios|node|fetch|java|swagger|(?:the )?first|(?:the )?second|(?:the )?former|(?:the )?latter|(?:the )?upper|(?:the )?lower)\b/gi;
const CLAUSES = /[,;.!?\n]|\bbut\b|\bwhile\b|\bwhereas\b|\band\b/i;
const POSITIONS: Readonly<Record<string, string>> = { former: 'first', latter: 'second', upper: 'first', lower: 'second' };

/** "Postman works, curl does not" → postman: works, curl: fails. Names of tools in lower case, 'first' and 'second'. */
export function spokenVerdicts(prose: string): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const clause of prose.slice(0, 4000).split(CLAUSES)) {
    const names = [...clause.matchAll(SPEAKERS)].map((match) => (match[1] ?? '').toLowerCase().replace(/^the /, ''));
    const verdict = verdictIn(clause);
    const [name] = names;
    if (verdict !== null && name !== undefined && names.length === 1) verdicts.set(POSITIONS[name] ?? name, verdict);
  }
  return verdicts;
}
