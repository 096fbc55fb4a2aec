import type { Diagnosis } from '../../src/engine/index.ts';

/** A small valid diagnosis; `change` replaces keys. */
export function diagnosisOf(change: Partial<Diagnosis> = {}): Diagnosis {
  return {
    outcome: 'auth-failure',
    causes: [
      {
        id: 'token-expired',
        likelihood: 'high',
        score: 0.95,
        proven: true,
        title: 'The token has expired',
        evidence: [{ text: '"exp" passed 3 h ago', probe: 'token-claims' }],
        fixes: [{ audience: 'user', effort: 'easy', text: 'Sign in again.' }],
      },
    ],
    refusedBy: { layer: 'gateway', product: 'Kong' },
    experiments: [],
    challenges: null,
    request: { method: 'GET', url: 'https://api.example.com/v1', headers: [], body: null, complete: true },
    response: null,
    token: null,
    probes: [],
    repair: null,
    nextEvidence: null,
    elapsedMs: 12,
    input: { format: 'url', understood: [], ignored: [] },
    ...change,
  };
}
