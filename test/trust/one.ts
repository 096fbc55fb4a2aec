import type { Check } from './check.ts';

// One check in a process of its own. Its row is the last line of standard output.

const [name = '', ...flags] = process.argv.slice(2);
const { default: check }: { readonly default: Check } = await import(new URL(`./checks/${name}.ts`, import.meta.url).href);
const { promise, test } = check;
const long = flags.includes('--long');
const limit = long ? null : setTimeout(() => process.exit(124), check.limitMs ?? 120_000);
const { figure, ok, broken = [] } = await check.run({ long });
if (limit !== null) clearTimeout(limit);
// The first lines tell what is wrong; a thousand more would tell the same.
process.stdout.write(`${JSON.stringify({ promise, test, figure, ok, broken: broken.slice(0, 10) })}\n`, () => process.exit(0));
