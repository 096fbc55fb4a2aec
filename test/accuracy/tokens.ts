import type { DiagnoseEnvironment, Engine, Net, SendResult } from '../../src/engine/index.ts';
import { readJwt } from '../../src/engine/lib/jws.ts';
import { Why401Error } from '../../src/errors.ts';
import { expand, load } from '../corpora/security/corpus.mjs';
import { type Verdict, verdictOf } from './tally.ts';

interface TokenRow {
  readonly id: string;
  readonly expect: string;
  readonly alsoAccept?: readonly string[];
  readonly layer?: string;
  readonly context?: {
    readonly now?: number;
    readonly jwk?: object;
    readonly jwks?: 'corpus' | { readonly keys: readonly object[] };
  } & Asked;
}

/** What the corpus says of the server that refused. */
interface Asked {
  readonly usedAs?: string;
  readonly scheme?: string;
  readonly expectedAud?: string;
  readonly expectedIss?: string;
  readonly requiredScope?: string;
  /** Epoch seconds of the server's Date field. */
  readonly serverDate?: number;
}

interface Corpus {
  readonly cases: readonly TokenRow[];
  readonly now: number;
  readonly keysets: { readonly corpus: { readonly keys: readonly object[] } };
}

/** What the corpus calls by a word of its own. "ok" and "opaque": no finding about the token. */
const NO_FINDING = ['undetermined', 'no-auth-failure', 'credentials-missing'];
const idsOf = (word: string): readonly string[] => {
  if (word === 'malformed') return ['token-malformed', 'credentials-malformed'];
  return word === 'ok' || word === 'opaque' ? NO_FINDING : [word];
};

/** Each token alone, at the corpus's clock. The issuer it names answers with the keys of the case: through the engine's port, no socket. */
export async function judgeTokens(engine: Engine, offline: (now?: number) => DiagnoseEnvironment): Promise<readonly Verdict[]> {
  const { cases, now, keysets } = load('jwt') as unknown as Corpus;
  const verdicts: Verdict[] = [];
  for (const row of cases) {
    // Payloads that are not JSON belong to the signature layer alone.
    if (row.layer === 'jws') continue;
    const [expected = '', ...others] = idsOf(row.expect);
    const acceptable = [...others, ...(row.alsoAccept ?? []).flatMap(idsOf)];
    const { jwk, jwks } = row.context ?? {};
    const keys = jwk !== undefined ? [jwk] : jwks === 'corpus' ? keysets.corpus.keys : (jwks?.keys ?? []);
    const environment = {
      ...offline(row.context?.now ?? now),
      ...(jwk === undefined && jwks === undefined ? {} : { openNet: () => issuerWith(keys, issuerOf(String(expand(row)))) }),
    };
    verdicts.push(await judge(engine, { row, expected, acceptable }, environment));
  }
  return verdicts;
}

async function judge(
  engine: Engine,
  { row, expected, acceptable }: { readonly row: TokenRow; readonly expected: string; readonly acceptable: readonly string[] },
  environment: DiagnoseEnvironment,
): Promise<Verdict> {
  try {
    return verdictOf(row.id, expected, acceptable, await engine.diagnose({ text: pasted(row) }, environment));
  } catch (error) {
    if (!(error instanceof Why401Error)) throw error;
    const isNoFinding = [expected, ...acceptable].some((cause) => NO_FINDING.includes(cause)) || String(expand(row)).trim() === '';
    return {
      id: row.id,
      expected,
      acceptable: [...acceptable, ...(isNoFinding ? ['unusable-input'] : [])],
      got: ['unusable-input'],
      likelihood: null,
    };
  }
}

function issuerOf(text: string): string {
  const reading = readJwt(/ey[\w.-]+/.exec(text)?.[0] ?? '');
  return reading.kind === 'jwt' ? String(reading.claims.iss ?? '') : '';
}

/** The token alone; where the corpus knows the server, the request with the refusal that such a server gives. */
function pasted(row: TokenRow): string {
  const token = String(expand(row));
  const { usedAs, scheme, expectedAud, expectedIss, requiredScope, serverDate } = row.context ?? {};
  if (row.expect === 'ok' || row.expect === 'opaque') return token;
  if ([usedAs, scheme, expectedAud, expectedIss, requiredScope, serverDate].every((asked) => asked === undefined)) return token;
  const error =
    (expectedAud && `error="invalid_token", error_description="audience invalid, expected: ${expectedAud}"`) ??
    (expectedIss && `error="invalid_token", error_description="issuer invalid, expected: ${expectedIss}"`) ??
    (requiredScope && `error="insufficient_scope", scope="${requiredScope}"`) ??
    'error="invalid_token"';
  const date = serverDate === undefined ? [] : [`Date: ${new Date(serverDate * 1000).toUTCString()}`];
  const request = ['GET /v1/orders HTTP/1.1', 'Host: api.example.com', `Authorization: ${scheme ?? 'Bearer'} ${token}`];
  return [...request, '', 'HTTP/1.1 401 Unauthorized', `WWW-Authenticate: Bearer ${error}`, ...date, '', ''].join('\n');
}

const TIMINGS = { lookup: null, connect: null, tls: null, firstByte: null, total: 0 };

/** Calls itself as the token calls it. */
function issuerWith(keys: readonly object[], issuer: string): Net {
  const answer = (body: object): SendResult => ({
    ok: true,
    response: { status: 200, statusText: 'OK', httpVersion: '1.1', headers: [], body: JSON.stringify(body), bodyTruncated: false },
    timings: TIMINGS,
    remoteAddress: null,
    answeredBy: 'target',
    sentAt: 0,
    headAt: 0,
  });
  const failure = { kind: 'connect', code: 'ECONNREFUSED', message: 'nothing answers here' } as const;
  return {
    send: async ({ url }, { purpose }) => {
      if (purpose === 'target') return { ok: false, failure, timings: TIMINGS };
      const at = url.indexOf('/.well-known/');
      return at < 0 ? answer({ keys }) : answer({ issuer, jwks_uri: `${new URL(url).origin}/jwks` });
    },
    lookup: async (host) => ({ host, ok: false, code: 'EAI_AGAIN', addresses: [], ms: 0 }),
    handshake: async () => ({
      ok: false,
      authorized: false,
      code: 'ECONNREFUSED',
      message: failure.message,
      protocol: null,
      chain: [],
      clientCertificateRequested: null,
      plainAnswer: null,
      failure,
    }),
  };
}
