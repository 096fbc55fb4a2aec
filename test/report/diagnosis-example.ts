import type { Diagnosis } from '../../src/engine/index.ts';

/** A whole diagnosis in literals; tests change what they are about. */
export function exampleDiagnosis(changes: Partial<Diagnosis> = {}): Diagnosis {
  return {
    outcome: 'auth-failure',
    causes: [
      {
        id: 'token-expired',
        likelihood: 'high',
        score: 0.97,
        proven: true,
        title: 'The token has expired',
        evidence: [
          { text: '"exp" passed 3 days ago (2026-11-18T09:00:00Z).', probe: 'token-claims' },
          { text: 'The answer says "jwt expired".', probe: 'exchange' },
        ],
        fixes: [
          { audience: 'owner', effort: 'hard', text: 'Lengthen the lifetime of access tokens.' },
          { audience: 'user', effort: 'easy', text: 'Sign in again to get a new token, then retry.' },
          { audience: 'developer', effort: 'medium', text: 'Refresh the token before "exp", not after the first 401.' },
        ],
      },
      { id: 'clock-skew', likelihood: 'low', score: 0.2, proven: false, title: 'The clocks disagree', evidence: [], fixes: [] },
    ],
    refusedBy: { layer: 'gateway', product: 'Kong' },
    experiments: [
      { name: 'without the credential', changed: 'no Authorization field', status: 401, sameAsGiven: true },
      { name: 'other method', changed: 'HEAD', status: null, sameAsGiven: false },
    ],
    challenges: null,
    request: { method: 'GET', url: 'https://api.example.com/v1/orders', headers: [], body: null, complete: true },
    response: { status: 401, statusText: 'Unauthorized', headers: [], body: '', source: 'live' },
    token: null,
    probes: [
      { id: 'exchange', outcome: 'found', why: null, ms: 12 },
      { id: 'server-clock', outcome: 'failed', why: 'time', ms: 3 },
      { id: 'tls-handshake', outcome: 'skipped', why: 'http', ms: 0 },
    ],
    repair: "curl -H 'Authorization: Bearer $NEW_TOKEN' https://api.example.com/v1/orders",
    nextEvidence: 'The time on the server.',
    elapsedMs: 640,
    input: { format: 'url', understood: [], ignored: ['two lines of prose'] },
    ...changes,
  };
}
