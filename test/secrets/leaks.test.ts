import { expect, it } from '@jest/globals';
import { LEAK_CASES } from '../support/leak-cases.ts';
import { formsOf, leakSearch } from '../support/leak-search.ts';
import { sweep } from '../support/leak-sweep.ts';

const SECRET = 'Zx9-Kw7-Qp3-Lm5-Vt1';

it('the search finds every form of a secret, whole or in part, and nothing in what is nobody’s secret', () => {
  const search = leakSearch([{ id: 'one', value: SECRET }], 'a text of our own');
  const forms = [...formsOf(SECRET).map(([, text]) => text), SECRET.slice(3, 12), `${SECRET.slice(0, 9)}\n  ${SECRET.slice(9)}`];

  for (const form of forms) expect([form, search.in('here', `see ${form} there`).length > 0]).toEqual([form, true]);
  expect(search.in('here', 'a text of our own')).toEqual([]);
  expect(search.in('a file', Buffer.from(`\u0000${SECRET}\u0000`), false)).not.toEqual([]);
});

// Each is an engine run, its reports, all views in two languages, its files and outward calls. `npm run trust` takes all of them.
it('no carrier of the corpus shows its secret in anything that is made of its case', async () => {
  const cases = LEAK_CASES.filter((_, index) => index % 8 === 0);
  const { outputs, leaks } = await sweep(cases);

  expect(outputs).toBeGreaterThan(cases.length * 4);
  expect(leaks).toEqual([]);
}, 180_000);
