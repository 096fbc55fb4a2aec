import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Why401Error } from '../errors.ts';
import { readSignatures } from './answer-pattern.ts';
import { readRawHttp } from './lib/raw-http.ts';
import { type KnownIds, readForm } from './operator-form.ts';
import { scoreOf } from './scale.ts';
import type { Signature } from './signature.ts';

const LARGEST_FILE = 256 * 1024;
const MOST_FILES = 200;
const MOST_PROBLEMS = 20;

/**
 * Reads an operator's own signatures: a JSON file, or every JSON file of a folder (docs/signatures.md). Their examples are run.
 * @throws Why401Error 'bad-configuration' with one line per problem that names the file and the place in it.
 */
export async function loadOperatorSignatures(path: string, known: KnownIds): Promise<readonly Signature[]> {
  const files = await filesAt(path);
  const problems: string[] = [];
  const signatures: Signature[] = [];
  for (const file of files) {
    const taken = [...known.signatures, ...signatures.map(({ id }) => id)];
    const read = readOne(await textOf(file), { ...known, signatures: taken });
    if (read.ok) signatures.push(read.signature);
    else problems.push(...read.problems.map((problem) => `${file}: ${problem}`));
  }
  if (problems.length > 0) throw badSignatures(problems);
  return signatures;
}

type Reading = { readonly ok: true; readonly signature: Signature } | { readonly ok: false; readonly problems: readonly string[] };

function readOne(text: string | null, known: KnownIds): Reading {
  if (text === null) return { ok: false, problems: [`cannot be read, or is larger than ${LARGEST_FILE / 1024} KB`] };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [`is not JSON${placeOf(error)}`] };
  }
  const read = readForm(json, known);
  if (!read.ok) return read;
  const problems = read.signature.examples.flatMap((example, index) => broken(read.signature, example, `examples[${index}]`));
  return problems.length > 0 ? { ok: false, problems } : read;
}

/** Where the parser stopped; its other words may quote the file. */
function placeOf(error: unknown): string {
  const [, line, column] = (Error.isError(error) && /line (\d+) column (\d+)/.exec(error.message)) || [];
  return line === undefined ? '' : `: line ${line}, column ${column} cannot be read`;
}

/** What is wrong with an example: it must be an answer, be recognised, and suggest what it says. */
function broken(signature: Signature, { answer, cause }: Signature['examples'][number], at: string): readonly string[] {
  const response = readRawHttp(answer).exchanges[0]?.response ?? null;
  if (response === null) return [`${at}.answer is no HTTP answer: it begins with a line such as HTTP/1.1 401 Unauthorized`];
  const { product, clues } = readSignatures([signature], response);
  if (product === null) return [`${at} does not hold: none of the patterns recognises the answer`];
  const [best] = clues.filter(({ weight }) => weight !== 'against').sort((one, other) => scoreOf([other]) - scoreOf([one]));
  const suggested = best?.causeId ?? null;
  return suggested === cause
    ? []
    : [`${at} does not hold: it should suggest ${cause ?? 'nothing'}, the messages suggest ${suggested ?? 'nothing'}`];
}

async function filesAt(path: string): Promise<readonly string[]> {
  const entry = await stat(path).catch(() => null);
  if (entry === null) throw badSignatures([`WHY401_SIGNATURES names no file or folder (${path}), e.g. WHY401_SIGNATURES=./signatures`]);
  if (!entry.isDirectory()) return [path];
  const names = (await readdir(path)).sort();
  const files = names.filter((name) => name.endsWith('.json'));
  const yaml = names.filter((name) => /\.ya?ml$/.test(name)).map((name) => `${join(path, name)}: YAML is not read; write it as JSON`);
  if (yaml.length > 0) throw badSignatures(yaml);
  if (files.length === 0) throw badSignatures([`WHY401_SIGNATURES names a folder without .json files (${path})`]);
  if (files.length > MOST_FILES) throw badSignatures([`WHY401_SIGNATURES names a folder of more than ${MOST_FILES} files (${path})`]);
  return files.map((name) => join(path, name));
}

async function textOf(file: string): Promise<string | null> {
  const entry = await stat(file).catch(() => null);
  if (entry === null || !entry.isFile() || entry.size > LARGEST_FILE) return null;
  return readFile(file, 'utf8').catch(() => null);
}

function badSignatures(problems: readonly string[]): Why401Error {
  const more = problems.length - MOST_PROBLEMS;
  const shown = more > 0 ? [...problems.slice(0, MOST_PROBLEMS), `… and ${more} more`] : problems;
  return new Why401Error('bad-configuration', shown.join('\n'), 'See docs/signatures.md for the form.');
}
