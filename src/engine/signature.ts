import type { Weight } from './cause.ts';

export type Layer = 'client' | 'proxy' | 'cdn' | 'gateway' | 'application' | 'identity-provider' | 'unknown';

/** A pattern over one answer. All parts given must match; texts are matched case-insensitively. */
export interface AnswerPattern {
  readonly status?: number | readonly number[];
  /** Header name → pattern of one of its values; `true` means the field is there, `false` that it is not. */
  readonly headers?: Readonly<Record<string, RegExp | boolean>>;
  readonly body?: RegExp;
  /** Over WWW-Authenticate and Proxy-Authenticate values, joined. */
  readonly challenge?: RegExp;
}

export interface SignatureMessage {
  readonly when: AnswerPattern;
  /** What the words mean: cause id → weight. */
  readonly suggests: Readonly<Record<string, Weight>>;
  /** What it means in one sentence: becomes the evidence. */
  readonly means: string;
}

/** Who answered, and what their words mean. Signatures speak to causes; causes know no vendor. */
export interface Signature {
  readonly id: string;
  readonly product: string;
  readonly layer: Layer;
  /** Any one recognises the product. */
  readonly patterns: readonly AnswerPattern[];
  /** Read in order; every one that matches speaks, whether or not a pattern above recognised the product, when `standalone` is set. */
  readonly messages: readonly (SignatureMessage & { readonly standalone?: boolean })[];
  /** Raw HTTP answers; `cause` is the best suggestion of the messages, null when the product alone is recognised. */
  readonly examples: readonly { readonly answer: string; readonly cause: string | null; readonly source: string }[];
}

/** Defines a signature. */
export const defineSignature = (signature: Signature): Signature => signature;
