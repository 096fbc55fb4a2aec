import { readFileSync } from 'node:fs';
import { type DiagnoseEnvironment, type Diagnosis, type Engine, loadEngine } from '../../src/engine/index.ts';
import { rawAnswer, type SignatureRow } from '../accuracy/signature-answer.ts';
import { RECORDED, type Recorded } from './recorded.ts';
import { NOW } from './scene.ts';

/** Real diagnoses for the catalogue, made by the engine without a network: pastes of the open corpora, and recorded facts judged anew. */

/** Rows of wild.json: one for each cause that people meet in the wild. */
const WILD = {
  'algorithm-rejected': 'express-jwt-alg',
  'audience-mismatch': 'graph-arm-token',
  'authorization-stripped': 'nginx-clears-authorization',
  'client-certificate-required': 'mtls-wrong-ca',
  'clock-skew': 'ghapp-iat-future',
  'cors-preflight-blocked': 'preflight-json-server-auth',
  'credentials-conflict': 'github-asset-s3-double',
  'credentials-invalid': 'woo-admin-password',
  'credentials-malformed': 'ado-pat-no-colon',
  'credentials-misplaced': 'gitlab-private-token-header',
  'credentials-missing': 'elastic-beat-no-creds',
  'csrf-rejected': 'django-origin-check',
  'endpoint-mismatch': 'vault-hcp-namespace',
  'environment-mismatch': 'aws-china-region',
  'grant-rejected': 'google-token-revoked-cli',
  'identity-provider-unavailable': 'jwks-conn-refused',
  'ip-restricted': 'rabbit-guest-remote',
  'issuer-mismatch': 'istio-issuer-external-host',
  'mfa-required': 'nextcloud-2fa-password',
  'oauth-client-rejected': 'entra-placeholder-secret',
  'permission-denied': 'spotify-user-not-registered',
  'proxy-auth-required': 'npm-ntlm-proxy',
  'rate-limited': 'dockerhub-pull-limit',
  'redirect-drops-credentials': 'nexus-redirect-full-url',
  'request-signature-invalid': 'minio-presigned-proxy',
  'scheme-mismatch': 'cognito-sigv4-on-userpool',
  'scope-insufficient': 'mcp-insufficient-scope',
  'server-misconfigured': 'k8s-oidc-not-configured',
  'session-expired': 'proxmox-ticket-expired',
  'signing-key-unknown': 'spring-kid-differs-prod',
  'tls-failure': 'k8s-client-cert-expired',
  'token-binding-mismatch': 'dpop-url-mismatch-keycloak',
  'token-malformed': 'auth0-opaque-ios',
  'token-revoked': 'slack-token-revoked',
  'token-type-mismatch': 'firebase-custom-aud',
  'waf-blocked': 'cf-no-user-agent',
} as const;

/** Rows of signatures.json: product and condition. */
const ANSWERS = {
  'account-locked': ['Django REST framework', 'inactive user'],
  'redirect-uri-mismatch': ['Doorkeeper (Rails)', 'authorisation endpoint: redirect_uri'],
} as const;

/** What no corpus holds, as somebody would paste it. */
const PASTED = {
  'brute-force-suspected': Array.from(
    { length: 60 },
    (_each, index) => `203.0.113.9 - user${index} [21/Nov/2026:05:49:01 +0000] "GET /report.json HTTP/1.1" 401 179 "-" "curl/8"`,
  ).join('\n'),
  'session-cookie-rejected': "curl -b 'sessionid=\"abc' https://shop.example/account\nHTTP/1.1 401 Unauthorized\n\n",
} as const;

type Named = keyof typeof WILD | keyof typeof ANSWERS | keyof typeof PASTED | Recorded;
export type Cases = Readonly<Record<Named, Diagnosis>>;

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const rowsOf = <Row>(name: string): readonly Row[] => JSON.parse(read(`../corpora/${name}`)) as readonly Row[];

/** Nothing is random, so that two runs give the same page; each look at the clock takes a millisecond. */
const offline = (now?: number, ms = { passed: 0 }): DiagnoseEnvironment => ({
  openNet: null,
  ...(now === undefined ? {} : { now }),
  signal: AbortSignal.timeout(15_000),
  random: (bytes) => Buffer.alloc(bytes, 7),
  clock: () => NOW.getTime() + ms.passed++,
  mayChangeState: false,
  // For the evidence file; views show none of it.
  keepFacts: true,
  tagKey: Buffer.alloc(32, 7),
});

/** Every case of the catalogue. @throws Error where a corpus no longer has a row that is named here */
export async function loadCases(): Promise<Cases> {
  const engine = await loadEngine();
  const made = await Promise.all([...wild(engine), ...answers(engine), ...pasted(engine), ...recorded(engine)]);
  // The names of the lists above are the type's keys.
  return Object.fromEntries(made) as Cases;
}

type Made = Promise<readonly [name: string, diagnosis: Diagnosis]>;

const judged = async (engine: Engine, name: string, text: string, now?: number) =>
  [name, await engine.diagnose({ text }, offline(now))] as const;

function wild(engine: Engine): readonly Made[] {
  const rows = rowsOf<{ readonly id: string; readonly pasted: string; readonly now?: string }>('wild.json');
  return Object.entries(WILD).map(([name, id]) => {
    const row = found(id, (one) => one.id === id, rows);
    return judged(engine, name, row.pasted, row.now === undefined ? undefined : Date.parse(row.now) / 1000);
  });
}

function answers(engine: Engine): readonly Made[] {
  const rows = rowsOf<SignatureRow>('signatures.json');
  return Object.entries(ANSWERS).map(([name, [product, condition]]) =>
    judged(engine, name, rawAnswer(found(product, (row) => row.product === product && row.condition === condition, rows))),
  );
}

const pasted = (engine: Engine): readonly Made[] => Object.entries(PASTED).map(([name, text]) => judged(engine, name, text));

const recorded = (engine: Engine): readonly Made[] =>
  RECORDED.map((story) => judged(engine, story, read(`../corpora/recorded/${story}.json`)));

function found<Row>(what: string, is: (row: Row) => boolean, rows: readonly Row[]): Row {
  const row = rows.find(is);
  if (row === undefined) throw new Error(`the corpus has no ${what} any more`);
  return row;
}
