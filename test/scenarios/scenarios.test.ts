import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Diagnosis, type Engine, loadEngine } from '../../src/engine/index.ts';
import { createNet, createPolicy } from '../../src/net/index.ts';
import type { Given, Scenario } from '../support/scenario.ts';
import { installedPrograms, startWorld, type World } from '../support/world.ts';

interface Named extends Scenario {
  readonly file: string;
}

/** Every cause that the product must tell from its neighbours; more causes may have stories, these must. */
const MUST_TELL = [
  'credentials-missing',
  'credentials-invalid',
  'credentials-malformed',
  'scheme-mismatch',
  'token-malformed',
  'token-expired',
  'token-not-yet-valid',
  'clock-skew',
  'token-signature-invalid',
  'signing-key-unknown',
  'issuer-mismatch',
  'audience-mismatch',
  'scope-insufficient',
  'permission-denied',
  'authorization-stripped',
  'redirect-drops-credentials',
  'proxy-auth-required',
  'tls-failure',
  'dns-failure',
  'host-unreachable',
  'login-redirect',
  'endpoint-mismatch',
  'no-auth-failure',
  'undetermined',
];

const programs = installedPrograms();
const scenarios = await loadScenarios();
const confusion: string[] = [];
let world: World;
let engine: Engine;

beforeAll(async () => {
  [world, engine] = await Promise.all([startWorld(), loadEngine()]);
});

afterAll(async () => {
  await world?.stop();
  if (confusion.length > 0) process.stderr.write(`confusion (expected → got):\n${confusion.join('\n')}\n`);
});

describe('the stories', () => {
  const here = scenarios.filter(({ needs = [] }) => needs.every((program) => programs.has(program)));
  const leftOut = scenarios.filter((scenario) => !here.includes(scenario));

  it.each(here.map((scenario) => [scenario.file, scenario] as const))('%s', async (_file, scenario) => {
    const given = await scenario.arrange(world);

    const diagnosis = await diagnose(given);

    const got = diagnosis.causes[0]?.id ?? 'nothing';
    if (got !== scenario.cause) confusion.push(row(scenario, diagnosis));
    if (scenario.knownGap === undefined) expect(got).toBe(scenario.cause);
    else expect(`known gap, now closed: ${got}`).not.toBe(`known gap, now closed: ${scenario.cause}`);
  });

  if (leftOut.length > 0) it.skip.each(leftOut.map(({ file }) => file))('%s', () => {});
});

describe('the collection', () => {
  it.each(MUST_TELL)('tells a story where %s comes first, and one where it is only near', (cause) => {
    const first = scenarios.filter((scenario) => scenario.cause === cause && scenario.knownGap === undefined);
    const near = scenarios.filter((scenario) => scenario.neighbourOf === cause && scenario.knownGap === undefined);

    expect({ first: first.length > 0, near: near.length > 0 }).toEqual({ first: true, near: true });
  });

  it('names every file after the cause it shows, and no story is its own neighbour', () => {
    const wrong = scenarios.filter(({ file, cause, neighbourOf }) => !file.startsWith(`${cause}--`) || neighbourOf === cause);

    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});

async function loadScenarios(): Promise<readonly Named[]> {
  const names = (await readdir(import.meta.dirname)).filter((name) => name.includes('--') && name.endsWith('.ts')).sort();
  return Promise.all(
    names.map(async (name) => {
      const loaded: { readonly default: Scenario } = await import(`./${name}`);
      return { ...loaded.default, file: name.replace(/\.ts$/, '') };
    }),
  );
}

async function diagnose({ text, overlay, offline = false }: Given): Promise<Diagnosis> {
  const policy = createPolicy({ mode: 'terminal', allow: [] });
  const timeouts = { lookup: 2500, connect: 1000, tls: 1500, head: 1500, body: 1000, whole: 4000 };
  return engine.diagnose(overlay === undefined ? { text } : { text, overlay }, {
    openNet: offline ? null : (connection) => createNet({ policy, connection, timeouts }),
    signal: AbortSignal.timeout(12_000),
    random: (bytes) => randomBytes(bytes),
    clock: () => Date.now(),
    // As in the terminal: the person at the keyboard typed the method.
    mayChangeState: true,
    tagKey: randomBytes(32),
  });
}

function row({ file, cause, knownGap }: Named, { causes }: Diagnosis): string {
  const best = causes.slice(0, 3).map(({ id, score, proven }) => `${id} ${score}${proven ? ' proven' : ''}`);
  const evidence = causes[0]?.evidence.map(({ text, probe }) => `${probe}: ${text}`).join(' | ') ?? '';
  return `  ${file}\n    ${cause} → ${best.join(', ')}\n    ${evidence}${knownGap === undefined ? '' : `\n    known gap: ${knownGap}`}`;
}
