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
