import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readSignatures } from '../../src/engine/answer-pattern.ts';
import { loadUnits } from '../../src/engine/diagnose.ts';
import { loadOperatorSignatures } from '../../src/engine/operator-signatures.ts';
import { Why401Error } from '../../src/errors.ts';
import { ROOT, why401 } from '../bin/spawn-why401.ts';
import { rawAnswer } from './signatures/raw-answer.ts';

const folder = mkdtempSync(join(tmpdir(), 'why401-signatures-'));
afterAll(() => rmSync(folder, { recursive: true }));

const KNOWN = { causes: ['token-expired', 'clock-skew', 'account-locked', 'environment-mismatch'], signatures: ['nginx'] };
const ACME = {
  id: 'acme',
  product: 'Acme',
  layer: 'gateway',
  patterns: [{ headers: { 'X-Acme': true } }],
  messages: [{ when: { body: 'AG-1007' }, suggests: { 'token-expired': 'strong' }, means: 'The pass has run out.' }],
};
const ANSWER = 'HTTP/1.1 401 Unauthorized\nX-Acme: 1\n\n';

let files = 0;
function fileOf(content: unknown): string {
  files += 1;
  const path = join(folder, `case-${files}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function problemsOf(path: string): Promise<readonly string[]> {
  const error = await loadOperatorSignatures(path, KNOWN).catch((thrown: unknown) => thrown);
  if (!(error instanceof Why401Error) || error.code !== 'bad-configuration') return [];
  return error.message.split('\n').map((line) => line.replace(`${folder}/`, '').replace(/case-\d+/, 'file'));
}

const example = (text: string): string => `${ANSWER}${text}`;
const documented = (): string => /```json\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs/signatures.md'), 'utf8'))?.[1] ?? '';

describe('a good file', () => {
  it('becomes a signature that reads like the others', async () => {
    const [signature] = await loadOperatorSignatures(fileOf(ACME), KNOWN);

    const { product, clues } = readSignatures(signature === undefined ? [] : [signature], rawAnswer(example('{"code":"ag-1007"}')));

    expect(product).toMatchObject({ id: 'acme', product: 'Acme', layer: 'gateway' });
    expect(clues).toEqual([{ causeId: 'token-expired', weight: 'strong', text: 'The pass has run out.', signature: 'acme' }]);
  });

  it('of the documentation loads, and its examples hold', async () => {
    expect(await loadOperatorSignatures(fileOf(documented()), KNOWN)).toMatchObject([{ id: 'acme-gateway', examples: [{}, {}] }]);
  });

  it('may stand in a folder with others, read by name', async () => {
    const several = join(folder, 'several');
    mkdirSync(several);
    writeFileSync(join(several, 'b.json'), JSON.stringify({ ...ACME, id: 'second' }));
    writeFileSync(join(several, 'a.json'), JSON.stringify({ ...ACME, id: 'first' }));
    writeFileSync(join(several, 'notes.txt'), 'not read');

    const read = await loadOperatorSignatures(several, KNOWN);

    expect(read.map(({ id }) => id)).toEqual(['first', 'second']);
  });

  it('comes before the built-in signatures among equals', async () => {
    const same = { ...ACME, patterns: [{ headers: { Server: '^nginx' } }] };

    const { signatures } = await loadUnits({ operatorSignatures: fileOf(same) });

    const { product } = readSignatures(signatures, rawAnswer('HTTP/1.1 401 Unauthorized\nServer: nginx/1.27\n\n'));
    expect(product?.id).toBe('acme');
  });
});

const [MESSAGE] = ACME.messages;
const withMessage = (change: object): object => ({ ...ACME, messages: [{ ...MESSAGE, ...change }] });
const withPattern = (pattern: unknown): object => ({ ...ACME, patterns: [pattern] });
const withExample = (change: object): object => ({ ...ACME, examples: [change] });

describe('a bad file is told line by line', () => {
  it.each<readonly [unknown, string]>([
    ['', 'file.json: is not JSON'],
    ['{\n "id": "a" "b"}', 'file.json: is not JSON: line 2, column 12 cannot be read'],
    [[ACME], 'file.json: must be an object with id, product, layer, patterns and messages'],
    [{ ...ACME, id: 'Acme Gateway' }, 'file.json: id must be a word such as acme-gateway'],
    [{ ...ACME, id: 'nginx' }, 'file.json: id is the id of another signature; choose one of your own'],
    [{ ...ACME, product: undefined }, 'file.json: product is missing: it must be the name of the product'],
    [{ ...ACME, product: 'a\u001b[2J' }, 'file.json: product must be the name of the product'],
    [
      { ...ACME, layer: 'gatway' },
      'file.json: layer must be one of client, proxy, cdn, gateway, application, identity-provider, unknown; did you mean gateway?',
    ],
    [{ ...ACME, patterns: [] }, 'file.json: patterns must hold at least 1'],
    [{ ...ACME, pattern: [] }, 'file.json: pattern is no known field; did you mean patterns?'],
    [withPattern({}), 'file.json: patterns[0] matches nothing: give one or more of status, headers, body and challenge'],
    [withPattern({ status: '401' }), 'file.json: patterns[0].status must be a status such as 401, or a list of them'],
    [withPattern({ headers: { 'X A': 'x' } }), 'file.json: patterns[0].headers.X A is no header name'],
    [
      withPattern({ headers: { 'X-A': false } }),
      'file.json: patterns[0].headers.X-A must be a regular expression in a text, or true where the field alone tells',
    ],
    [withPattern({ headers: { 'X-A': '(' } }), 'file.json: patterns[0].headers.X-A is no regular expression: unterminated group'],
    [
      withPattern({ body: '(a+)+b' }),
      'file.json: patterns[0].body repeats a group that itself holds a repetition or alternatives, which can take for ever',
    ],
    [
      withMessage({ suggests: { 'token-expird': 'strong' } }),
      'file.json: messages[0].suggests.token-expird is no cause id; did you mean token-expired?',
    ],
    [withMessage({ suggests: { sunshine: 'strong' } }), 'file.json: messages[0].suggests.sunshine is no cause id'],
    [
      withMessage({ suggests: { 'token-expired': 'stong' } }),
      'file.json: messages[0].suggests.token-expired must be one of certain, strong, likely, hint, against; did you mean strong?',
    ],
    [withMessage({ suggests: {} }), 'file.json: messages[0].suggests must name at least one cause'],
    [withMessage({ means: undefined }), 'file.json: messages[0].means is missing: it must be one sentence that says what the words mean'],
    [withMessage({ wen: {} }), 'file.json: messages[0].wen is no known field; did you mean when?'],
    [
      withExample({ answer: 'no answer', cause: null }),
      'file.json: examples[0].answer is no HTTP answer: it begins with a line such as HTTP/1.1 401 Unauthorized',
    ],
    [
      withExample({ answer: example('AG-1007'), cause: 'token-expires' }),
      'file.json: examples[0].cause is no cause id; did you mean token-expired?',
    ],
    [
      withExample({ answer: 'HTTP/1.1 401 Unauthorized\n\nAG-1007', cause: null }),
      'file.json: examples[0] does not hold: none of the patterns recognises the answer',
    ],
    [
      withExample({ answer: example('AG-1007'), cause: null }),
      'file.json: examples[0] does not hold: it should suggest nothing, the messages suggest token-expired',
    ],
    [
      withExample({ answer: example('AG-9'), cause: 'clock-skew' }),
      'file.json: examples[0] does not hold: it should suggest clock-skew, the messages suggest nothing',
    ],
  ])('%j', async (content, line) => {
    expect(await problemsOf(fileOf(content))).toEqual([line]);
  });

  it('with all its problems at once, and those of the other files', async () => {
    const bad = join(folder, 'bad');
    mkdirSync(bad);
    writeFileSync(join(bad, 'a.json'), JSON.stringify({ ...ACME, layer: 1, id: 2 }));
    writeFileSync(join(bad, 'b.json'), '[');

    const problems = await problemsOf(bad);

    expect(problems.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'bad/a.json: id',
      'bad/a.json: layer',
      'bad/b.json: is',
    ]);
  });

  it('and no more than twenty of them', async () => {
    const messages = Array.from({ length: 60 }, () => ({ ...MESSAGE, suggests: { x: 'strong' } }));

    const problems = await problemsOf(fileOf({ ...ACME, messages }));

    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toBe('… and 40 more');
  });
});

describe('a path that leads to no signature', () => {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const yaml = join(folder, 'yaml');
  mkdirSync(yaml);
  writeFileSync(join(yaml, 'acme.yaml'), 'id: acme');

  it.each([
    [join(folder, 'nowhere'), 'WHY401_SIGNATURES names no file or folder (nowhere), e.g. WHY401_SIGNATURES=./signatures'],
    [empty, 'WHY401_SIGNATURES names a folder without .json files (empty)'],
    [yaml, 'yaml/acme.yaml: YAML is not read; write it as JSON'],
    [fileOf(' '.repeat(300_000)), 'file.json: cannot be read, or is larger than 256 KB'],
  ])('%s', async (path, line) => {
    expect((await problemsOf(path)).map((problem) => problem.replace(`${folder}/`, ''))).toEqual([line]);
  });

  it('two files of one id are told apart by name', async () => {
    const twice = join(folder, 'twice');
    mkdirSync(twice);
    for (const name of ['a.json', 'b.json']) writeFileSync(join(twice, name), JSON.stringify(ACME));

    expect(await problemsOf(twice)).toEqual(['twice/b.json: id is the id of another signature; choose one of your own']);
  });
});

describe('the terminal command', () => {
  const answer = `${ANSWER}{"acmeCode":"AG-1012"}`;
  const causeOf = (out: string): string | undefined => {
    const diagnosis: { causes: { id: string }[] } = JSON.parse(out);
    return diagnosis.causes[0]?.id;
  };

  it('understands with the operator’s signature what it does not without', async () => {
    const path = fileOf({
      ...ACME,
      messages: [{ when: { body: '"AG-1012"' }, suggests: { 'account-locked': 'strong' }, means: 'The cost centre is closed.' }],
    });

    const [without, within] = await Promise.all([
      why401(['-', '--json', '--offline'], { stdin: answer }),
      why401(['-', '--json', '--offline'], { stdin: answer, env: { WHY401_SIGNATURES: path } }),
    ]);

    expect(causeOf(without.out)).not.toBe('account-locked');
    expect(causeOf(within.out)).toBe('account-locked');
    expect(JSON.parse(within.out)).toMatchObject({ refusedBy: { layer: 'gateway', product: 'Acme' } });
  });

  it('stops with one line per problem where the file is bad', async () => {
    const path = fileOf({ ...ACME, layer: 'moon', product: '' });

    const { status, out, err } = await why401(['-', '--json'], { stdin: answer, env: { WHY401_SIGNATURES: path } });

    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => line.slice(0, `why401: ${path}: `.length)),
    ).toEqual([`why401: ${path}: `, `why401: ${path}: `]);
  });
});
