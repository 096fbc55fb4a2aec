import type { Audience, Effort, Likelihood } from '../engine/index.ts';

/** The same words wherever a diagnosis is read by people. */

export const EFFORT_WORDS: Readonly<Record<Effort, string>> = {
  easy: 'easy: minutes',
  medium: 'medium: an hour or so',
  hard: 'hard: days, or other people',
};

export const AUDIENCE_WORDS: Readonly<Record<Audience, string>> = {
  user: 'You, who make the request',
  developer: 'The developer of the client',
  owner: "The API's owner",
};

export const LIKELIHOOD_WORDS: Readonly<Record<Likelihood, string>> = {
  high: 'likelihood high',
  medium: 'likelihood medium',
  low: 'likelihood low',
};

/** 640 → '640 ms', 2345 → '2.3 s'. */
export function durationWords(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** 1 probe, 2 probes. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Stands in the engine for a host that the paste does not show (engine/lib/request-url.ts; a test holds the two together). */
const NO_HOST = /^https?:\/\/unknown\.invalid(?=[/?#]|$)/;

/** 'http://unknown.invalid/v1/orders' → '(host not given)/v1/orders'; every other URL as it is. */
export const urlWords = (url: string): string =>
  url.replace(NO_HOST, '(host not given)').replace(/^\(host not given\)\/$/, '(host not given)');

export const isHostGiven = (url: string): boolean => !NO_HOST.test(url);

/** A repaired command as people read it: a host that is not known is a placeholder like a secret. */
export const commandWords = (command: string): string => command.replace(/http:\/\/unknown\.invalid(?=[/?#'"\s]|$)/g, 'https://$HOST');

/** What stands in a command in place of something else, each once: '$USER', '‹JWT #1a2b›'. */
export const placeholdersIn = (command: string): readonly string[] => [...new Set(command.match(/\$[A-Z][A-Z_]+\b|‹[^›]{1,80}›/g) ?? [])];

/** The same with what to do with it: 'replace $USER and $PASSWORD with your own'; '' where nothing does. */
export function placeholderWords(command: string): string {
  const names = [...placeholdersIn(command)];
  const last = names.pop();
  if (last === undefined) return '';
  return `replace ${names.length === 0 ? last : `${names.join(', ')} and ${last}`} with your own`;
}
