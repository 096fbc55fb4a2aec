import { z } from 'zod';

const Told = z.object({
  promise: z.string(),
  test: z.string(),
  figure: z.string(),
  ok: z.boolean(),
  broken: z.array(z.string()).default([]),
});

export type Row = z.infer<typeof Told>;

/** The last line that a check's process wrote, or a broken row when there is none to read: a check that says nothing holds nothing. */
export function readRow(name: string, told: string, ending: number | string | null): Row {
  const last = told.trimEnd().split('\n').at(-1) ?? '';
  try {
    const row = Told.parse(JSON.parse(last));
    return ending === 0 ? row : { ...row, ok: false, broken: [...row.broken, `the process ended with ${ending}`] };
  } catch {
    return {
      promise: name,
      test: `test/trust/checks/${name}.ts`,
      figure: `no figure: the process ended with ${ending}`,
      ok: false,
      broken: [],
    };
  }
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The table of SECURITY.md. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ promise, test, figure, ok }) => `| ${cell(promise)} | \`${cell(test)}\` | ${ok ? '' : '**broken:** '}${cell(figure)} |`,
  );
  return ['| promise | test | last figure |', '|---|---|---|', ...lines].join('\n');
}
