import type { Case } from './case.ts';

/** What a format reads out of a paste; `problem` says, in one line, why nothing could be read and what to give instead. */
export type Parsed = Omit<Case, 'format' | 'connection' | 'secrets'> & Partial<Pick<Case, 'connection' | 'secrets'>>;

export type ReadRest = (rest: string) => Parsed | null;

export interface Format {
  readonly id: string;
  /** 0 (not mine) … 1 (certainly mine). Linear in the length of the text. */
  confidence(text: string): number;
  /** `readRest` reads what a format leaves aside with the other formats; null where none is sure enough. */
  parse(text: string, readRest?: ReadRest): Parsed | { readonly problem: string };
  /** Characters that are read where they are more than what others read (read-input.ts): logs are long. */
  readonly longest?: number;
  /** Each must win with this format over all others; what it parses to is for the format's own test. */
  readonly examples: readonly string[];
}

/** Defines an input format. Formats read; they never open anything. */
export const defineFormat = (format: Format): Format => format;
