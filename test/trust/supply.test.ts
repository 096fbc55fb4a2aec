import { expect, it } from '@jest/globals';
import { supply } from './supply.ts';

it('every package is pinned by its hash, none that is shipped runs a script, each direct one has its reason, the image is not root', () => {
  const { packages, reasons, wrong } = supply();

  expect(wrong).toEqual([]);
  expect(packages).toBeGreaterThan(100);
  expect(reasons).toBeGreaterThan(10);
});
