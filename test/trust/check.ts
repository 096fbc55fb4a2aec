/**
 * A promise of SECURITY.md, measured. One file in checks/ with one default export; the folder is the registry and the file's name the row's order.
 * `npm run trust` gives each a process to itself, so that a crash or a hang breaks one promise and not the table.
 */
export interface Check {
  /** In SECURITY.md's words, one short clause. */
  readonly promise: string;
  /** Path of the test that fails when the promise is broken. */
  readonly test: string;
  /** Milliseconds, default two minutes. After it the promise counts as broken. */
  readonly limitMs?: number;
  run(mode: Mode): Promise<Figure>;
}

export interface Mode {
  /** `npm run trust -- --long`: the nightly amount of work. `limitMs` does not hold then; a check takes two hours at most. */
  readonly long: boolean;
}

export interface Figure {
  /** What was counted in this very run: cases, refused, leaked, most ms, most MB. */
  readonly figure: string;
  readonly ok: boolean;
  /** One line for each case that broke the promise. Without secrets. */
  readonly broken?: readonly string[];
}
