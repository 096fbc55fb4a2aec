export interface ShellWord {
  readonly text: string;
  /** Variables and command substitutions that a shell would have filled in: '$TOKEN', '$(…)'. */
  readonly unexpanded: readonly string[];
  /** True where the whole word stood outside quotes: only such words are operators. */
  readonly bare: boolean;
}

export interface ShellReading {
  readonly words: readonly ShellWord[];
  /** A quotation mark was opened and never closed. */
  readonly unclosed: '"' | "'" | null;
  /** An unquoted & stands inside a word: a shell would end the command there. */
  readonly ampersandInside: boolean;
}

const LONGEST = 256 * 1024;
const MOST_WORDS = 2000;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', e: '\x1b', f: '\f', v: '\v', '0': '\0' };
const ORDINARY = /[^\s"'\\$`|;&<>]+/y;
const IN_DOUBLE = /[^"\\$`]+/y;
const VARIABLE = /\$(?:\{[^}\n]{1,200}\}|env:\w{1,100}|\w{1,100}|\([^)\n]{1,500}\))|`[^`\n]{1,500}`/y;

/**
 * Splits the first simple command of a text into words as bash does (quotes, `$'…'`, backslash, line continuations); continuation marks of
 * cmd (`^`) and PowerShell (a backtick at the line's end) are understood. Stops at an unescaped line end, `|`, `;` or `&`. Linear; 256 KB.
 */
export function splitShell(text: string): ShellReading {
  return new WordReader(continued(text.slice(0, LONGEST))).read();
}

/** cmd's copy-as-curl escapes every quotation mark with ^; PowerShell and cmd end continued lines with ` and ^. */
function continued(text: string): string {
  const joined = text.replace(/[ \t][`^]\r?\n/g, ' ').replace(/\\\r?\n/g, ' \\\n');
  if (!/\^"/.test(joined)) return joined;
  return joined.replace(/\^\\\^"/g, '\\"').replace(/\^(.)/g, '$1');
}

/** A cursor over one command. */
class WordReader {
  readonly #text: string;
  readonly #words: ShellWord[] = [];
  #at = 0;
  #parts: string[] = [];
  #unexpanded: string[] = [];
  #open = false;
  #bare = true;
  #unclosed: '"' | "'" | null = null;
  #ampersandInside = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(): ShellReading {
    while (this.#at < this.#text.length && this.#words.length < MOST_WORDS && this.#step());
    this.#endWord();
    return { words: this.#words, unclosed: this.#unclosed, ampersandInside: this.#ampersandInside };
  }

  /** One piece of a word, or what stands between words. False at the end of the command. */
  #step(): boolean {
    const character = this.#text[this.#at] ?? '';
    if (/\s/.test(character)) return this.#blank(character);
    if (character === '"') return this.#double();
    if (character === "'") return this.#single();
    if (character === '\\') return this.#backslash();
    if (character === '$' || character === '`') return this.#dollar();
    if (/[|;&<>]/.test(character)) return this.#operator(character);
    this.#add(this.#take(ORDINARY) || character);
    return true;
  }

  #blank(character: string): boolean {
    this.#endWord();
    this.#at += 1;
    // Blank lines before the first word are not its end.
    return character !== '\n' || this.#words.length === 0;
  }

  #backslash(): boolean {
    const next = this.#text[this.#at + 1];
    this.#at += 2;
    if (next === '\n' || (next === '\r' && this.#text[this.#at] === '\n')) {
      if (next === '\r') this.#at += 1;
      return true;
    }
    this.#append(next ?? '\\');
    return true;
  }

  #single(): boolean {
    const end = this.#text.indexOf("'", this.#at + 1);
    if (end < 0) this.#unclosed = "'";
    const stop = end < 0 ? this.#text.length : end;
    this.#append(this.#text.slice(this.#at + 1, stop));
    this.#bare = false;
    this.#at = stop + 1;
    return true;
  }

  #double(): boolean {
    this.#at += 1;
    this.#append('');
    this.#bare = false;
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at];
      if (character === '"') {
        this.#at += 1;
        return true;
      }
      if (character === '\\') this.#escapeInDouble();
      else if (character === '$' || character === '`') this.#dollarInDouble();
      else this.#add(this.#take(IN_DOUBLE));
    }
    this.#unclosed = '"';
    return true;
  }

  #escapeInDouble(): void {
    const next = this.#text[this.#at + 1] ?? '';
    this.#at += 2;
    if (next === '\n') return;
    this.#append(/["\\$`]/.test(next) ? next : `\\${next}`);
  }

  #dollarInDouble(): void {
    if (!this.#variable()) this.#add(this.#text[this.#at] ?? '');
  }

  #dollar(): boolean {
    if (this.#text.startsWith("$'", this.#at)) return this.#ansi();
    if (!this.#variable()) this.#add(this.#text[this.#at] ?? '');
    return true;
  }

  /** A variable stays as it is written, and is told. */
  #variable(): boolean {
    const name = this.#take(VARIABLE);
    if (name === '') return false;
    this.#unexpanded.push(name.startsWith('$(') || name.startsWith('`') ? '$(…)' : name.slice(0, 60));
    this.#append(name);
    return true;
  }

  /** $'…' with C escapes. */
  #ansi(): boolean {
    this.#at += 2;
    this.#append('');
    this.#bare = false;
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at] ?? '';
      if (character === "'") {
        this.#at += 1;
        return true;
      }
      if (character === '\\') this.#ansiEscape();
      else this.#add(character);
    }
    this.#unclosed = "'";
    return true;
  }

  #ansiEscape(): void {
    const coded = /^\\(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4}))/.exec(this.#text.slice(this.#at, this.#at + 6));
    const next = this.#text[this.#at + 1] ?? '\\';
    this.#append(coded === null ? (ESCAPES[next] ?? next) : String.fromCharCode(Number.parseInt(coded[1] ?? coded[2] ?? '', 16)));
    this.#at += coded === null ? 2 : coded[0].length;
  }

  #operator(character: string): boolean {
    if (character === '<' || character === '>') return this.#redirection();
    // curl https://x/?a=1&b=2 without quotes: almost always one URL that the shell cut.
    const inUrl = character === '&' && this.#open && this.#bare && /^&[\w.%-]{1,60}=/.test(this.#text.slice(this.#at, this.#at + 64));
    if (!inUrl) return this.#words.length === 0 && !this.#open ? this.#skip() : false;
    this.#ampersandInside = true;
    this.#add('&');
    return true;
  }

  /** `2>&1`, `> file`, `<placeholder>`: a placeholder in angle brackets is kept, a redirection dropped. */
  #redirection(): boolean {
    const rest = this.#text.slice(this.#at, this.#at + 100);
    const placeholder = /^<[A-Za-z][\w -]{0,60}>/.exec(rest)?.[0];
    if (placeholder !== undefined) {
      this.#append(placeholder);
      this.#at += placeholder.length;
      return true;
    }
    if (/^\d$/.test(this.#parts.join(''))) this.#drop();
    this.#endWord();
    this.#at += (/^[<>]+&?[ \t]*[^\s|;&<>]*/.exec(rest)?.[0] ?? '>').length;
    return true;
  }

  #skip(): boolean {
    this.#at += 1;
    return true;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const taken = pattern.exec(this.#text)?.[0] ?? '';
    if (pattern === VARIABLE) this.#at += taken.length;
    return taken;
  }

  #add(piece: string): void {
    this.#append(piece);
    this.#at += Math.max(1, piece.length);
  }

  #append(piece: string): void {
    this.#open = true;
    this.#parts.push(piece);
  }

  #drop(): void {
    this.#open = false;
    this.#parts = [];
    this.#unexpanded = [];
  }

  #endWord(): void {
    if (this.#open) this.#words.push({ text: this.#parts.join(''), unexpanded: this.#unexpanded, bare: this.#bare });
    this.#drop();
    this.#bare = true;
  }
}
