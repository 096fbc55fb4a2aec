import type { Clue } from './cause.ts';
import type { DiagnosedCause, Diagnosis } from './diagnosis.ts';
import { LEFT_BY_SUPERSEDING, likelihoodOf, SUPERSEDES_FROM } from './scale.ts';
import type { Finding } from './weigh.ts';

const MOST_CAUSES = 5;
/** Below this an alternative is noise beside a likely first cause. */
const WORTH_NAMING = 0.12;
const NEAR_TIE = 0.25;
// Chains of causes that explain each other away are short; a circle ends here.
const MOST_ROUNDS = 8;

export interface Conclusion {
  readonly outcome: Diagnosis['outcome'];
  readonly causes: readonly DiagnosedCause[];
  readonly first: Finding | null;
  readonly nextEvidence: string | null;
}

/** Findings → the ranked causes of the contract: supersede, order, band. */
export function conclude(findings: readonly Finding[]): Conclusion {
  const ranked = supersede(findings);
  const first = ranked[0] ?? null;
  if (first === null) return { outcome: 'undetermined', causes: [], first, nextEvidence: null };
  const outcome = outcomeOf(first);
  const others = ranked.slice(1).filter((finding) => finding.score >= WORTH_NAMING && !isNone(finding));
  const kept = outcome === 'no-auth-failure' ? [first] : [first, ...others.slice(0, MOST_CAUSES - 1)];
  return { outcome, causes: kept.map(diagnosed), first, nextEvidence: nextEvidence(kept) };
}

const isNone = (finding: Finding): boolean => finding.cause.id === 'undetermined' || finding.cause.id === 'no-auth-failure';

function outcomeOf(first: Finding): Diagnosis['outcome'] {
  if (first.cause.id === 'no-auth-failure' || first.cause.id === 'undetermined') return first.cause.id;
  return 'auth-failure';
}

/**
 * A likely cause on facts explains away those it supersedes, whatever their score; one that was explained away explains nothing.
 * Where two supersede each other the better one stands.
 */
function supersede(findings: readonly Finding[]): readonly Finding[] {
  let explained: ReadonlySet<Finding> = new Set();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const standing = findings.filter((finding) => finding.score >= SUPERSEDES_FROM && !explained.has(finding));
    const next = new Set(findings.filter((finding) => standing.some((other) => explains(other, finding))));
    const settled = next.size === explained.size && [...next].every((finding) => explained.has(finding));
    explained = next;
    if (settled) break;
  }
  return findings
    .map((finding) => (explained.has(finding) ? { ...finding, score: finding.score * LEFT_BY_SUPERSEDING } : finding))
    .sort(byScore);
}

function explains(one: Finding, other: Finding): boolean {
  if (!one.cause.supersedes.includes(other.cause.id)) return false;
  // Words alone explain nothing that is better founded, unless they are plain words.
  if (!one.onFacts && byScore(one, other) > 0 && likelihoodOf(one.score) !== 'high') return false;
  return !other.cause.supersedes.includes(one.cause.id) || byScore(one, other) < 0;
}

function byScore(one: Finding, other: Finding): number {
  return other.score - one.score || Number(other.proven) - Number(one.proven) || one.cause.id.localeCompare(other.cause.id);
}

function diagnosed({ cause, clues, score, proven, fixes }: Finding): DiagnosedCause {
  return {
    id: cause.id,
    likelihood: likelihoodOf(score),
    score: Math.round(score * 100) / 100,
    proven,
    title: cause.title,
    evidence: evidenceOf(clues),
    fixes,
  };
}

const ORDER = ['certain', 'strong', 'likely', 'hint', 'against'] as const;

/** What speaks for it, strongest first, each sentence once; what speaks against comes last. */
function evidenceOf(clues: readonly Clue[]): DiagnosedCause['evidence'] {
  const sorted = [...clues].sort(
    (one, other) => Number(other.proven) - Number(one.proven) || ORDER.indexOf(one.weight) - ORDER.indexOf(other.weight),
  );
  const seen = new Set<string>();
  return sorted.filter(({ text }) => !seen.has(text) && seen.add(text)).map(({ text, probe }) => ({ text, probe }));
}

/** Asked for where the first cause is not proven and either stands alone in doubt or has a near rival. */
function nextEvidence(kept: readonly Finding[]): string | null {
  const [first, second] = kept;
  if (first === undefined || first.proven) return null;
  const rivalled = second !== undefined && first.score - second.score < NEAR_TIE;
  if (!rivalled && likelihoodOf(first.score) === 'high') return null;
  return first.cause.settledBy ?? second?.cause.settledBy ?? null;
}
