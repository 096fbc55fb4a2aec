/** What a person may type beside a request, in English or German. */
export type Word = 'help' | 'history' | 'settings' | 'forget';

const WORDS: Readonly<Record<Word, RegExp>> = {
  help: /^(?:help|hilfe|\?|--?h(?:elp)?)$/i,
  history: /^(?:history|verlauf|cases|fälle)$/i,
  forget: /^(?:forget|vergessen|vergiss)(?:[ -](?:me|mich))?$/i,
  settings: /^(?:settings|einstellungen|setup|config)$/i,
};

/** The word that the whole text is; null for all else. */
export function wordIn(text: string): Word | null {
  const typed = text.trim();
  if (WORDS.help.test(typed)) return 'help';
  if (WORDS.history.test(typed)) return 'history';
  if (WORDS.forget.test(typed)) return 'forget';
  return WORDS.settings.test(typed) ? 'settings' : null;
}

/** A few plain words that hold neither an address nor a token nor an error: not worth a diagnosis that can only fail. */
export function isNothingToRead(text: string): boolean {
  if (text === '') return true;
  if (text.length > 200 || /[\r\n{<:=/\\]|\w\.\w|\d/.test(text)) return false;
  return text.split(/\s+/).every((word) => word.length < 20 && !/unauthori|forbid|denied|token|credential|invalid|expired/i.test(word));
}

/** Characters. More is a file's business. */
export const LONGEST_TEXT = 500_000;
