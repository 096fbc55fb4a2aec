import { describe, expect, it } from '@jest/globals';
import type { Diagnosis } from '../../src/engine/index.ts';
import { comparisonsOf } from '../../src/report/comparisons.ts';
import { textReport } from '../../src/report/text.ts';
import { exampleDiagnosis } from './diagnosis-example.ts';

const expectation: Diagnosis['expectation'] = [
  { what: 'scheme', expected: 'Bearer', from: 'challenge', sent: 'Bearer', matches: true },
  { what: 'issuer', expected: 'https://id.example', from: 'resource metadata', sent: 'https://old.example', matches: false },
  { what: 'issuer', expected: 'https://id.example', from: 'error text', sent: 'https://old.example', matches: false },
  { what: 'audience', expected: 'orders', from: 'challenge', sent: 'an opaque token, which does not show it', matches: null },
];
const hop = {
  from: 'https://a.example/x?y=1',
  to: 'https://b.example/x',
  status: 301,
  crosses: 'host',
  credential: 'Authorization',
  clients: {
    'curl -L': 'dropped',
    'curl --location-trusted': 'kept',
    fetch: 'dropped',
    axios: 'dropped',
    requests: 'dropped',
    go: 'dropped',
    java: 'not followed',
    dotnet: 'dropped',
  },
} as const;
const KEPT = {
  'curl -L': 'kept',
  'curl --location-trusted': 'kept',
  fetch: 'kept',
  axios: 'kept',
  requests: 'kept',
  go: 'kept',
  java: 'kept',
  dotnet: 'kept',
} as const;
const missing = { aspect: 'credential missing', name: 'Authorization', working: 'a Bearer credential', failing: 'none' } as const;
const agent = { aspect: 'user agent', name: 'user-agent', working: 'a value', failing: 'none' } as const;

const rows = (changes: Partial<Diagnosis>): readonly string[] =>
  comparisonsOf(exampleDiagnosis(changes)).flatMap(({ title, rows }) => rows.map(({ subject, text }) => `${title} | ${subject} | ${text}`));

describe('comparisons', () => {
  it('show what disagrees or cannot be compared, each expectation once', () => {
    expect(rows({ expectation })).toEqual([
      'Asked for / sent | issuer | https://id.example (resource metadata) / https://old.example',
      'Asked for / sent | audience | orders (challenge) / an opaque token, which does not show it',
    ]);
  });

  it('say nothing of expectations where nothing was refused', () => {
    expect(rows({ expectation, outcome: 'no-auth-failure' })).toEqual([]);
  });

  it('group the clients by what they do', () => {
    expect(rows({ redirects: [hop] })).toEqual([
      'What clients do with the credential at the redirect | 301, https://a.example → https://b.example | Authorization is kept by curl --location-trusted; dropped by curl -L, fetch, axios, Python requests, Go, .NET; not followed by Java',
    ]);
  });

  it('on one origin name those alone that lose it, and nobody where nothing was refused', () => {
    const near = { ...hop, crosses: 'nothing', clients: { ...KEPT, dotnet: 'dropped' } } as const;

    expect(rows({ redirects: [near] })).toEqual([
      'What clients do with the credential at the redirect | 301, on https://a.example | Authorization is dropped by .NET; kept by all others',
    ]);
    expect(rows({ redirects: [near], outcome: 'no-auth-failure' })).toEqual([]);
    expect(rows({ redirects: [{ ...near, clients: KEPT }] })).toEqual([]);
  });

  it('put the difference of two requests in one line each', () => {
    const difference = { parts: [missing], incidental: [agent], sole: missing, shownBy: 'answers' } as const;

    expect(rows({ difference })).toEqual([
      'Works / fails | Authorization | a Bearer credential / none',
      'Works / fails | seldom decides | also different: user-agent',
    ]);
    expect(rows({ difference: { ...difference, parts: [], incidental: [], sole: null } })[0]).toContain('no difference');
  });

  it('are left out of records that do not have them', () => {
    expect(rows({})).toEqual([]);
  });
});

it('the terminal shows them between why and fix, free of control characters', () => {
  const hostile = [{ what: 'issuer', expected: 'https://\u001b[2Jid', from: 'challenge', sent: 'x\ny', matches: false }] as const;

  const text = textReport(exampleDiagnosis({ expectation: hostile }), { width: 100, colour: false });

  expect(text).toMatch(/Why\n[\s\S]*\n\nAsked for \/ sent\n {2}• issuer: .*\n\nFix\n/);
  expect(text).not.toContain('\u001b');
});
