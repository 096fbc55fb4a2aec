import type { Audience, Effort, Fix } from './cause.ts';
import type { Expected } from './lib/expectation-rows.ts';
import type { RedirectRow } from './lib/redirect-table.ts';
import type { Difference } from './lib/request-difference.ts';
import type { AnswerPart } from './lib/same-answer.ts';
import type { Layer } from './signature.ts';

/** The output model: exactly the contract's JSON. Plain data, redacted: it may be stored, shown and sent. */
export interface Diagnosis {
  readonly outcome: 'auth-failure' | 'no-auth-failure' | 'undetermined';
  readonly causes: readonly DiagnosedCause[];
  readonly refusedBy: { readonly layer: Layer; readonly product: string | null };
  readonly experiments: readonly Experiment[];
  readonly challenges: readonly DiagnosedChallenge[] | 'malformed' | null;
  readonly request: DiagnosedRequest | null;
  readonly response: DiagnosedResponse | null;
  readonly token: DiagnosedToken | null;
  readonly probes: readonly ProbeReport[];
  readonly repair: string | null;
  readonly nextEvidence: string | null;
  readonly elapsedMs: number;
  /** False where the person switched variations of the request off; absent: they were allowed. */
  readonly mayExperiment?: boolean;
  /** What was read out of the input, and what was left aside. */
  readonly input: { readonly format: string; readonly understood: readonly string[]; readonly ignored: readonly string[] };
  // Absent in records of older versions only.
  /** What the API wants beside what was sent; null where the answer says nothing of it. */
  readonly expectation?: readonly Expected[] | null;
  /** What common clients do with each credential at each redirect. */
  readonly redirects?: readonly RedirectRow[];
  /** Of two requests pasted together: in what the one that works differs from the one that fails. */
  readonly difference?: Difference | null;
  /** The facts behind it, without secrets (record.ts): from them the case can be judged again. Only where they were asked for. */
  readonly facts?: string;
}

export type Likelihood = 'high' | 'medium' | 'low';

export interface DiagnosedCause {
  readonly id: string;
  readonly likelihood: Likelihood;
  readonly score: number;
  readonly proven: boolean;
  readonly title: string;
  readonly evidence: readonly { readonly text: string; readonly probe: string }[];
  readonly fixes: readonly Fix[];
}

export interface Experiment {
  readonly name: string;
  readonly changed: string;
  readonly status: number | null;
  readonly sameAsGiven: boolean;
  // Absent where no answer came, and in records of older versions.
  /** In what the answer differs from the one to the request as given. */
  readonly differs?: readonly AnswerPart[];
  /** Milliseconds until the server began to answer, without the time of the connection; null where it was not measured. */
  readonly ms?: number | null;
}

export interface DiagnosedChallenge {
  readonly scheme: string;
  readonly token68: string | null;
  readonly params: Readonly<Record<string, string>>;
}

export interface DiagnosedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | null;
  /** True when nothing had to be hidden: the request can be repeated from this record alone. */
  readonly complete: boolean;
}

export interface DiagnosedResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [string, string])[];
  /** First 2,000 characters. */
  readonly body: string;
  readonly source: 'live' | 'pasted';
  /** As in the experiments, to be compared with them; absent where it was not measured. */
  readonly ms?: number;
}

export interface DiagnosedToken {
  readonly kind: string;
  readonly header: Readonly<Record<string, unknown>> | null;
  readonly claims: Readonly<Record<string, unknown>> | null;
  readonly signature: 'valid' | 'invalid' | 'unchecked';
  readonly signatureWhy: string | null;
}

export interface ProbeReport {
  readonly id: string;
  readonly outcome: 'found' | 'absent' | 'skipped' | 'failed';
  readonly why: string | null;
  readonly ms: number;
}

export type { Audience, Difference, Effort, Expected, Fix, Layer, RedirectRow };
