import { describe, expect, it } from '@jest/globals';
import type { DiagnosedCause, Diagnosis } from '../../src/engine/index.ts';
import { textReport } from '../../src/report/text.ts';
import { exampleDiagnosis } from './diagnosis-example.ts';

const plain = (changes: Partial<Diagnosis> = {}, width = 100): string => textReport(exampleDiagnosis(changes), { width, colour: false });

const cause = (changes: Partial<DiagnosedCause>): DiagnosedCause => ({
  id: 'undetermined',
  likelihood: 'low',
  score: 0.1,
  proven: false,
  title: 'No cause stands out',
  evidence: [],
  fixes: [],
  ...changes,
});

it('puts the answer first, then why, what to do, and what it rests on', () => {
  expect(plain()).toBe(`✗ The token has expired · likelihood high, proven
  GET https://api.example.com/v1/orders → 401 Unauthorized · refused by Kong (gateway) · 640 ms

Why
  • "exp" passed 3 days ago (2026-11-18T09:00:00Z).
  • The answer says "jwt expired".

Fix
  You, who make the request
    1. Sign in again to get a new token, then retry. (easy: minutes)
  The developer of the client
    2. Refresh the token before "exp", not after the first 401. (medium: an hour or so)
  The API's owner
    3. Lengthen the lifetime of access tokens. (hard: days, or other people)

Try (replace $NEW_TOKEN with your own)
  curl -H 'Authorization: Bearer $NEW_TOKEN' https://api.example.com/v1/orders

Also possible: The clocks disagree (low)

To settle it: The time on the server.

Checked: 2 probes ran · 1 skipped · no result from server-clock · without the credential → 401 (the
  same)
Left aside: two lines of prose
`);
});

it('a guess stands behind a question mark, not behind the cross of a finding', () => {
  const guess = cause({ id: 'credentials-missing', title: 'No credential was sent' });

  expect(plain({ causes: [guess] })).toMatch(/^\? No credential was sent · likelihood low\n/);
  expect(plain({ causes: [{ ...guess, likelihood: 'medium' }] })).toMatch(/^✗ No credential was sent · likelihood medium\n/);
});

describe('the context line', () => {
  it.each<[string, Partial<Diagnosis>, string]>([
    ['names no unknown refuser', { refusedBy: { layer: 'unknown', product: null } }, '→ 401 Unauthorized · 640 ms'],
    ['names a layer without product', { refusedBy: { layer: 'identity-provider', product: null } }, 'refused by identity provider ·'],
    ['names a product without layer', { refusedBy: { layer: 'unknown', product: 'nginx' } }, 'refused by nginx ·'],
    ['says how the input was read when there is no request', { request: null, response: null }, '  read as url · '],
    [
      'says that the answer was pasted',
      { response: { status: 401, statusText: '', headers: [], body: '', source: 'pasted' } },
      '→ 401 · refused by Kong (gateway) · from the paste ·',
    ],
    ['counts in seconds from one second on', { elapsedMs: 2345 }, '· 2.3 s'],
  ])('%s', (_, changes, expected) => {
    expect(plain(changes)).toContain(expected);
  });
});

describe('outcomes without an authentication failure', () => {
  it('shows no likelihood and no refuser where nothing was refused', () => {
    const text = plain({
      outcome: 'no-auth-failure',
      causes: [cause({ id: 'no-auth-failure', title: 'The request is accepted', likelihood: 'high' })],
    });

    expect(text.split('\n').slice(0, 2)).toEqual([
      '✓ The request is accepted',
      '  GET https://api.example.com/v1/orders → 401 Unauthorized · 640 ms',
    ]);
  });

  it('shows a question where nothing could be determined', () => {
    expect(plain({ outcome: 'undetermined', causes: [cause({})] })).toMatch(/^\? No cause stands out\n/);
  });

  it('leaves out sections that are empty', () => {
    const text = plain({
      causes: [cause({})],
      repair: null,
      nextEvidence: null,
      experiments: [],
      probes: [],
      input: { format: 'url', understood: [], ignored: [] },
    });

    expect(text).not.toMatch(/Why|Fix|Try|Also|settle|Checked|Left/);
  });
});

it('shows four pieces of evidence and counts the rest', () => {
  const evidence = ['a', 'b', 'c', 'd', 'e', 'f'].map((text) => ({ text, probe: 'input' }));

  expect(plain({ causes: [cause({ evidence })] })).toContain('  • d\n  … and 2 more with --json\n');
});

it('says of an experiment in what its answer differs, and how long the server took', () => {
  const tried = { name: 'no credential', changed: 'nothing sent', status: 403, sameAsGiven: false } as const;
  const shown = (more: object): string => plain({ experiments: [{ ...tried, ...more }] }).replace(/\s+/g, ' ');

  expect(shown({ differs: ['status', 'challenge', 'body'], ms: 1840 })).toContain(
    'no credential → 403 (status, challenge and body differ, 1.8 s)',
  );
  expect(shown({ differs: ['body'], ms: null })).toContain('no credential → 403 (body differs)');
  expect(shown({ sameAsGiven: true, differs: [], ms: 12 })).toContain('no credential → 403 (the same, 12 ms)');
  expect(shown({})).toContain('no credential → 403 (different)');
});

it('counts probes without result where they are many', () => {
  const probes = ['a', 'b', 'c', 'd'].map((id) => ({ id, outcome: 'failed', why: 'time', ms: 1 }) as const);

  expect(plain({ probes, experiments: [] })).toContain('Checked: 4 probes ran · no result from 4 of them\n');
});

describe('width', () => {
  it('fits every line that may be broken', () => {
    const long = 'one two three '.repeat(20).trim();
    const lines = plain(
      {
        repair: null,
        causes: [cause({ evidence: [{ text: long, probe: 'input' }], fixes: [{ audience: 'user', effort: 'easy', text: long }] })],
      },
      50,
    ).split('\n');

    expect(lines.filter((line) => [...line].length > 50)).toEqual([]);
    expect(lines.length).toBeGreaterThan(12);
  });

  it('never breaks the command, which is there to be copied', () => {
    const repair = `curl ${'-H "A: b" '.repeat(30)}https://api.example.com/`;

    expect(plain({ repair }, 50)).toContain(`\n  ${repair}\n`);
  });

  it('counts wide characters as two columns', () => {
    const lines = plain({ causes: [cause({ evidence: [{ text: '権限 '.repeat(30).trim(), probe: 'input' }] })] }, 40).split('\n');

    expect(lines.filter((line) => line.includes('権限')).length).toBe(5);
  });
});

describe('colour', () => {
  const coloured = textReport(exampleDiagnosis(), { width: 100, colour: true });

  it('paints the headline', () => {
    expect(coloured.startsWith('\u001b[1m\u001b[31m✗ The token has expired\u001b[39m\u001b[22m · likelihood high, proven')).toBe(true);
  });

  it('changes nothing but the colour', () => {
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain());
  });
});

describe('foreign text', () => {
  const HOSTILE = 'a\u001b[2J\u001b]0;owned\u0007b\u009b31mc\u202ed\u200be\r\nf\u007f\u{e0041}';
  const evil = exampleDiagnosis({
    causes: [
      cause({
        title: HOSTILE,
        evidence: [{ text: HOSTILE, probe: 'input' }],
        fixes: [{ audience: 'user', effort: 'easy', text: HOSTILE }],
      }),
      cause({ title: HOSTILE }),
    ],
    refusedBy: { layer: 'gateway', product: HOSTILE },
    request: { method: HOSTILE, url: HOSTILE, headers: [], body: null, complete: true },
    response: { status: 401, statusText: HOSTILE, headers: [], body: HOSTILE, source: 'live' },
    experiments: [{ name: HOSTILE, changed: HOSTILE, status: 401, sameAsGiven: true }],
    probes: [{ id: HOSTILE, outcome: 'failed', why: HOSTILE, ms: 1 }],
    repair: HOSTILE,
    nextEvidence: HOSTILE,
    input: { format: HOSTILE, understood: [HOSTILE], ignored: [HOSTILE] },
  });

  it('reaches the terminal with nothing in it that a terminal obeys or hides', () => {
    const text = textReport(evil, { width: 80, colour: false });

    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e]|\u{e0041}/u);
    expect(text).toContain('a␛[2J␛]0;owned␇b<U+009B>31mc<U+202E>d<U+200B>e f␡<U+E0041>');
  });

  it('cannot add lines outside the command', () => {
    expect(
      textReport(evil, { width: 80, colour: false })
        .split('\n')
        .filter((line) => line.startsWith('f')),
    ).toEqual([]);
  });

  it('is cut where it is endless', () => {
    const text = plain({ causes: [cause({ evidence: [{ text: 'x'.repeat(100_000), probe: 'input' }] })] });

    expect(text.length).toBeLessThan(2000);
  });
});
