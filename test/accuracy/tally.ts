import type { Diagnosis } from '../../src/engine/index.ts';

/** One judged case. */
export interface Verdict {
  readonly id: string;
  readonly expected: string;
  readonly acceptable: readonly string[];
  /** Cause ids as named, best first. */
  readonly got: readonly string[];
  readonly likelihood: 'high' | 'medium' | 'low' | null;
}

export const verdictOf = (id: string, expected: string, acceptable: readonly string[], diagnosis: Pick<Diagnosis, 'causes'>): Verdict => ({
  id,
  expected,
  acceptable,
  got: diagnosis.causes.map((cause) => cause.id),
  likelihood: diagnosis.causes[0]?.likelihood ?? null,
});

const isRight = ({ expected, acceptable }: Verdict, cause: string | undefined): boolean =>
  cause === expected || acceptable.includes(cause ?? '');
const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** top-1, top-3, mean over the expected causes, and how often "high" is right: one line of the table. */
export function summary(name: string, verdicts: readonly Verdict[]): string {
  const right = verdicts.filter((verdict) => isRight(verdict, verdict.got[0]));
  const near = verdicts.filter((verdict) => verdict.got.slice(0, 3).some((cause) => isRight(verdict, cause)));
  const high = verdicts.filter(({ likelihood }) => likelihood === 'high');
  const groups = [...Map.groupBy(verdicts, ({ expected }) => expected).values()];
  const mean =
    groups.reduce((sum, group) => sum + group.filter((verdict) => right.includes(verdict)).length / group.length, 0) / (groups.length || 1);
  const cells = [
    name.padEnd(18),
    String(verdicts.length).padStart(6),
    share(right.length, verdicts.length).padStart(9),
    share(near.length, verdicts.length).padStart(9),
    share(mean, 1).padStart(9),
    `${share(high.filter((verdict) => right.includes(verdict)).length, high.length)} of ${high.length}`.padStart(17),
  ];
  return cells.join(' ');
}

export const HEADING = `${'corpus'.padEnd(18)}  cases     top-1     top-3      mean    "high" is right`;

/** Which causes are taken for which: expected → got, most frequent first. */
export function confusion(verdicts: readonly Verdict[], most: number): readonly string[] {
  const wrong = verdicts.filter((verdict) => !isRight(verdict, verdict.got[0]));
  const rows = [...Map.groupBy(wrong, ({ expected, got }) => `${expected} → ${got[0] ?? 'nothing'}`)];
  return rows
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, most)
    .map(
      ([row, cases]) =>
        `  ${String(cases.length).padStart(3)}  ${row}   (${cases
          .slice(0, 3)
          .map(({ id }) => id)
          .join(', ')})`,
    );
}
