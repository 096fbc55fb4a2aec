import type { Redactor } from '../secrets/redact.ts';
import type { Case, HttpRequest, HttpResponse } from './case.ts';
import type { Conclusion } from './conclude.ts';
import type { DiagnosedRequest, DiagnosedResponse, DiagnosedToken, Diagnosis } from './diagnosis.ts';
import { type Exchange, factOf, type RefusalFact, trialsOf } from './facts.ts';
import type { Evidence } from './gather.ts';
import { answerMs } from './lib/answer-time.ts';
import { redirectTable } from './lib/redirect-table.ts';
import { sentCredentials } from './lib/sent-credentials.ts';
import { formatOf } from './lib/token-format.ts';
import type { Signature } from './signature.ts';
import { refusedBy } from './who-refused.ts';

interface Material {
  readonly material: Case;
  readonly evidence: Evidence;
  readonly conclusion: Conclusion;
  readonly product: Signature | null;
  readonly repair: string | null;
  readonly redactor: Redactor;
  readonly elapsedMs: number;
}

interface Redirects {
  readonly hops: Parameters<typeof redirectTable>[1];
}

const SHOWN_BODY = 2000;

/**
 * Everything that was learned → the contract's JSON. The redactor goes over all that may hold foreign text, last: no unit has to
 * remember. Ids, titles, steps and product names are ours: a password that is an ordinary word must not be readable from a gap in them.
 */
export function describe({ material, evidence, conclusion, product, repair, redactor, elapsedMs }: Material): Diagnosis {
  const exchange = factOf<Exchange>(evidence, 'exchange');
  const refusal = factOf<RefusalFact>(evidence, 'refusal');
  const shown = {
    challenges: challengesOf(evidence),
    response: refusal === null || material.statusAssumed ? null : response(refusal.response, exchange),
    expectation: factOf<NonNullable<Diagnosis['expectation']>>(evidence, 'expectation'),
    redirects: redirectTable(material.earlier?.[0]?.request ?? material.request, factOf<Redirects>(evidence, 'redirect-chain')?.hops ?? []),
    difference: factOf<NonNullable<Diagnosis['difference']>>(evidence, 'working-difference'),
    repair,
  };
  const sentence = (text: string): string => ownSentence(text, redactor);
  return {
    outcome: conclusion.outcome,
    causes: conclusion.causes.map((cause) => ({
      ...cause,
      evidence: cause.evidence.map(({ text, probe }) => ({ text: sentence(text), probe })),
    })),
    refusedBy: refusedBy(refusal, { product, outcome: conclusion.outcome, evidence }),
    experiments: trialsOf(evidence).map(({ name, changed, status, sameAsGiven, differs, ms }) => ({
      name,
      changed: sentence(changed),
      status,
      sameAsGiven,
      ...(differs === undefined ? {} : { differs }),
      ...(ms === undefined ? {} : { ms }),
    })),
    probes: [...evidence].map(([id, { outcome, ms }]) => ({
      id,
      outcome: outcome.kind,
      why: outcome.kind === 'found' ? null : sentence(outcome.why),
      ms,
    })),
    input: { format: material.format, understood: material.understood.map(sentence), ignored: material.ignored.map(sentence) },
    nextEvidence: conclusion.nextEvidence,
    ...redactor.data(shown),
    request: material.request === undefined ? null : request(material.request, redactor),
    token: tokenOf(evidence, redactor),
    elapsedMs,
  };
}

/** Sentences are ours, what they quote is foreign: secrets that are ordinary words are sought in the quotations only. */
function ownSentence(text: string, redactor: Redactor): string {
  return text.replace(/"[^"]*"|[^"]+|"/g, (part) => (part.startsWith('"') ? redactor.text(part) : redactor.sentence(part)));
}

function challengesOf(evidence: Evidence): Diagnosis['challenges'] {
  const challenge = factOf<{
    wellFormed: boolean;
    list: readonly { scheme: string; token68: string | null; params: Record<string, string> }[];
  }>(evidence, 'challenge');
  if (challenge === null) return null;
  return challenge.wellFormed ? challenge.list : 'malformed';
}

function response(answer: HttpResponse, exchange: Exchange | null): DiagnosedResponse {
  const source = exchange?.source ?? 'live';
  // Behind a redirect stands another answer than the one that was timed.
  const ms = exchange?.timings == null || exchange.response !== answer ? null : answerMs(exchange.timings);
  const body = answer.body.length > SHOWN_BODY ? `${answer.body.slice(0, SHOWN_BODY)}…` : answer.body;
  return { status: answer.status, statusText: answer.statusText, headers: answer.headers, body, source, ...(ms === null ? {} : { ms }) };
}

/** Each credential is boxed where it stands; then the redactor goes over the rest. */
function request(sent: HttpRequest, redactor: Redactor): DiagnosedRequest {
  const hidden = redactor.data({ method: sent.method, url: sent.url, headers: sent.headers.map(boxed(redactor)), body: sent.body ?? null });
  return { ...hidden, complete: sentCredentials(sent).length === 0 && hidden.url === sent.url && hidden.body === (sent.body ?? null) };
}

/** A short value ("x") is too common to search for, so fields that hold credentials are hidden as a whole. Takes and gives name and value. */
export function boxed(redactor: Redactor): (field: readonly [string, string]) => readonly [string, string] {
  return ([name, value]) => {
    const carried = sentCredentials({ method: 'GET', url: 'http://unknown.invalid/', headers: [[name, value]] });
    let shown = value;
    for (const credential of carried) {
      if (credential.value !== '' && credential.value.length < 8)
        shown = shown.replaceAll(credential.value, redactor.box({ value: credential.value, kind: 'credential' }));
    }
    return [name, shown];
  };
}

function tokenOf(evidence: Evidence, redactor: Redactor): DiagnosedToken | null {
  const token = factOf<{ value: string; reading: { kind: string; header?: Record<string, unknown> } }>(evidence, 'token');
  if (token === null) return null;
  const claims = factOf<{ header: Record<string, unknown>; claims: Record<string, unknown> }>(evidence, 'token-claims');
  const signature = factOf<{ verdict: string; why: string }>(evidence, 'token-signature');
  const verdict = signature?.verdict;
  const outcome = evidence.get('token-signature')?.outcome;
  return {
    kind: token.reading.kind === 'opaque' ? formatOf(token.value) : token.reading.kind,
    header: redactor.data(claims?.header ?? token.reading.header ?? null),
    claims: redactor.data(claims?.claims ?? null),
    signature: verdict === 'valid' || verdict === 'invalid' ? verdict : 'unchecked',
    signatureWhy: signature?.why ?? (outcome !== undefined && outcome.kind !== 'found' ? outcome.why : null),
  };
}
