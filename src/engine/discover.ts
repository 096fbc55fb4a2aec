import { readdir } from 'node:fs/promises';
import { Why401Error } from '../errors.ts';

/**
 * Loads every unit of a folder: one default export a file, its id the file's name, sorted by id. The folder is the registry.
 * @throws Why401Error 'unit-invalid' naming the file.
 */
export async function discover<Unit extends { readonly id: string }>(
  folder: URL,
  isUnit: (value: object) => boolean,
): Promise<readonly Unit[]> {
  const names = (await readdir(folder)).filter((name) => /\.[jt]s$/.test(name) && !/\.d\.ts$|\.test\.[jt]s$/.test(name)).sort();
  return Promise.all(names.map((name) => load<Unit>(new URL(name, folder), name, isUnit)));
}

async function load<Unit extends { readonly id: string }>(file: URL, name: string, isUnit: (value: object) => boolean): Promise<Unit> {
  const loaded: { readonly default?: unknown } = await import(file.href);
  const unit = loaded.default;
  const id = name.replace(/\.[jt]s$/, '');
  if (typeof unit !== 'object' || unit === null || !isUnit(unit)) throw invalid(name, 'its default export is not a unit of this folder');
  if (!('id' in unit) || unit.id !== id) throw invalid(name, `its id must be "${id}"`);
  return unit as Unit;
}

const invalid = (name: string, why: string): Why401Error =>
  new Why401Error('unit-invalid', `${name}: ${why}`, 'See CONTRIBUTING.md for the shape of a unit.');
