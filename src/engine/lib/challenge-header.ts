/** One challenge of WWW-Authenticate or Proxy-Authenticate (RFC 9110 §11.3). Parameter names are in lower case, values unquoted. */
export interface Challenge {
  readonly scheme: string;
  readonly token68: string | null;
  /** Own properties only, without a prototype. */
  readonly params: Record<string, string>;
}

export type ParsedChallenges =
  | { readonly ok: true; readonly challenges: Challenge[] }
  | { readonly ok: false; readonly salvage: Challenge[]; readonly why: string };

const LONGEST = 1_000_000;
const MOST_SHOWN = 40;

// token and token68 of RFC 9110 §5.6.2 and §11.2, read by sticky expressions: each is one class repeated, so the scan is linear.
const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const TOKEN68 = /[A-Za-z0-9\-._~+/]+=*/y;
const BLANK = /[ \t]*/y;
const SPACES = / +/y;
const PLAIN = /[^"\\\x00-\x08\x0a-\x1f\x7f]+/y;
const NEXT = /[^ \t,][^,]{0,40}/y;

/**
 * Reads all field lines of WWW-Authenticate by the full grammar of RFC 9110 §11.6.1: lists over several lines, empty elements,
 * token68, quoted strings, bad white space. Where it is broken, `salvage` holds what stood before the fault. Linear in the length.
 */
export function parseChallenges(fieldValues: readonly string[]): ParsedChallenges {
  // Several lines are one list (RFC 9110 §5.3); a folded line is one space (RFC 9112 §5.2).
  const text = fieldValues.map((value) => value.replace(/\r\n[ \t]{1,200}/g, ' ')).join(', ');
  if (text.length > LONGEST) return { ok: false, salvage: [], why: `the field is longer than ${LONGEST} characters` };
  return new ChallengeReader(text).read();
}

/** A cursor over the field. It lives for one reading. */
class ChallengeReader {
  readonly #text: string;
  readonly #challenges: Challenge[] = [];
  #at = 0;
  /** A scheme directly followed by a comma has no parameters: "Basic, realm=x" is broken, "Basic , realm=x" is not (1*SP was there). */
  #bare = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(): ParsedChallenges {
    const why = this.#list();
    if (why !== null) return { ok: false, salvage: this.#challenges, why };
    if (this.#challenges.length === 0) return { ok: false, salvage: [], why: 'the field is empty' };
    return { ok: true, challenges: this.#challenges };
  }

  /** Elements between commas; an element is a whole challenge or one more parameter of the challenge before. Null when all is well. */
  #list(): string | null {
    this.#separators();
    while (this.#at < this.#text.length) {
      const why = this.#element();
      if (why !== null) return why;
      this.#take(BLANK);
      if (this.#at < this.#text.length && this.#text[this.#at] !== ',') return `a comma is missing ${this.#place()}`;
      this.#separators();
    }
    return null;
  }

  #element(): string | null {
    const start = this.#at;
    const name = this.#take(TOKEN);
    if (name === '') return `${this.#place()} neither a scheme nor a parameter can begin`;
    const afterName = this.#at;
    this.#take(BLANK);
    // "Basic realm" is a scheme and more, "realm =" a parameter: bad white space before "=" is allowed (RFC 9110 §11.2).
    if (this.#text[this.#at] === '=') {
      this.#at = start;
      return this.#parameter();
    }
    this.#at = afterName;
    return this.#challenge(name);
  }

  #challenge(scheme: string): string | null {
    this.#challenges.push({ scheme, token68: null, params: Object.create(null) });
    const spaces = this.#take(SPACES);
    const next = this.#text[this.#at];
    this.#bare = spaces === '';
    if (next === undefined || next === ',') return null;
    if (spaces === '')
      return next === '\t' ? this.#tabAfterScheme() : `the scheme ends in a character that a name cannot hold ${this.#place()}`;
    if (next === '\t') return this.#tabAfterScheme();
    return this.#token68() ? null : this.#parameter();
  }

  /** Trailing blanks are harmless; a tab between scheme and parameters is not (1*SP). */
  #tabAfterScheme(): string | null {
    const place = this.#place();
    this.#take(BLANK);
    const next = this.#text[this.#at];
    return next === undefined || next === ',' ? null : `a tab follows the scheme where only spaces may stand ${place}`;
  }

  /** token68 only where the element ends behind it: "a=b" is a parameter, "a=" and "abc" are token68. */
  #token68(): boolean {
    const start = this.#at;
    const value = this.#take(TOKEN68);
    const end = this.#at;
    this.#take(BLANK);
    const next = this.#text[this.#at];
    const last = this.#challenges.at(-1);
    if (value !== '' && (next === undefined || next === ',') && last !== undefined) {
      this.#challenges[this.#challenges.length - 1] = { ...last, token68: value };
      this.#at = end;
      return true;
    }
    this.#at = start;
    return false;
  }

  #parameter(): string | null {
    const place = this.#place();
    const name = this.#take(TOKEN).toLowerCase();
    this.#take(BLANK);
    if (name === '' || this.#text[this.#at] !== '=') return `a parameter "name=value" is expected ${place}`;
    this.#at += 1;
    this.#take(BLANK);
    const challenge = this.#challenges.at(-1);
    if (challenge === undefined) return `the parameter "${shown(name)}" stands before any scheme`;
    if (this.#bare) return `the parameter "${shown(name)}" stands before any scheme of its own`;
    if (challenge.token68 !== null) return `the parameter "${shown(name)}" follows a token68 value`;
    if (Object.hasOwn(challenge.params, name)) return `the parameter "${shown(name)}" is repeated`;
    return this.#value(challenge, name);
  }

  #value(challenge: Challenge, name: string): string | null {
    const quoted = this.#text[this.#at] === '"';
    const read = quoted ? this.#quotedString() : { value: this.#take(TOKEN), fault: null };
    if (read.fault === 'a control character stands inside the quotes') return `${read.fault} of "${shown(name)}"`;
    if (!quoted && read.value === '') return `the value of "${shown(name)}" needs quotation marks ${this.#place()}`;
    challenge.params[name] = read.value;
    return read.fault === null ? this.#valueEnd(name) : `${read.fault} of "${shown(name)}"`;
  }

  #valueEnd(name: string): string | null {
    this.#take(BLANK);
    const next = this.#text[this.#at];
    return next === undefined || next === ',' ? null : `text follows the value of "${shown(name)}" without a comma ${this.#place()}`;
  }

  #quotedString(): { readonly value: string; readonly fault: string | null } {
    this.#at += 1;
    const parts: string[] = [];
    for (;;) {
      parts.push(this.#take(PLAIN));
      const next = this.#text[this.#at];
      if (next === undefined) return { value: parts.join(''), fault: 'the closing quotation mark is missing after the value' };
      if (next === '"') break;
      const escaped = this.#text[this.#at + 1];
      if (next !== '\\' || (escaped !== undefined && /[\x00-\x08\x0a-\x1f\x7f]/.test(escaped))) {
        return { value: '', fault: 'a control character stands inside the quotes' };
      }
      parts.push(escaped ?? '');
      this.#at += escaped === undefined ? 1 : 2;
    }
    this.#at += 1;
    return { value: parts.join(''), fault: null };
  }

  #separators(): void {
    for (;;) {
      this.#take(BLANK);
      if (this.#text[this.#at] !== ',') return;
      this.#at += 1;
    }
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const taken = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += taken.length;
    return taken;
  }

  /** Where the reader stands, in words: position and a few visible characters. */
  #place(): string {
    NEXT.lastIndex = this.#at;
    const next = NEXT.exec(this.#text)?.[0];
    return next === undefined ? `at position ${this.#at + 1}` : `at "${shown(next)}" (position ${this.#at + 1})`;
  }
}

function shown(text: string): string {
  const visible = text
    .slice(0, MOST_SHOWN)
    .replace(/[\x00-\x1f\x7f-\x9f]/g, '·')
    .trim();
  return text.length > MOST_SHOWN ? `${visible}…` : visible;
}
