import { de } from './de.ts';
import { en } from './en.ts';

/** English is the measure: what it has, every language must have (the compiler and a test see to it). */
export type Words = typeof en;

const LANGUAGES: Readonly<Record<'en' | 'de', Words>> = { en, de };

export type LanguageCode = keyof typeof LANGUAGES;

export const wordsOf = (code: LanguageCode): Words => LANGUAGES[code];

/** @param locale as Slack says it ('de-DE'); 'de', 'de_AT' → German, all else English. */
export const wordsFor = (locale: string | null): Words => (locale !== null && /^de(?:[-_]|$)/i.test(locale.trim()) ? de : en);
