import { gzipSync } from 'node:zlib';
import type { Redactor } from '../secrets/redact.ts';
import type { Case } from './case.ts';
import { boxed } from './describe.ts';
import { ofLength, toTree } from './lib/plain-graph.ts';
import type { Said, Seen } from './recorded.ts';

/** Characters of JSON; a record that is longer keeps less of long texts. */
const LONGEST_RECORD = 200_000;
const LONGEST_TEXTS = [65_536, 16_384, 4_096, 1_024, 256];
/** As far as anybody reads what stands around the failure (words-beside.ts). */
const PASTED = 16_000;

/**
 * The facts behind a diagnosis, as JSON without secrets; lib/evidence-file.ts reads it back. Secrets are hidden by the redactor of the
 * case, as everywhere, which is told of the texts that facts take to pieces; in addition whatever a fact calls a credential is hidden as a
 * whole, however short it is.
 * Null where even cut texts leave too much.
 */
export function factsJson(
  { material, evidence, now, cutShort }: Seen,
  redactorFor: (texts: ReadonlySet<string>) => Redactor,
): string | null {
  const outcomes = [...evidence].map(([id, { outcome, ms }]) => ({ id, outcome, ms }));
  const whole = { material: shown(material), outcomes, now, cutShort };
  for (const longest of LONGEST_TEXTS) {
    const tree = toTree(whole, longest);
    if (JSON.stringify(tree).length > LONGEST_RECORD) continue;
    const redactor = redactorFor(textsIn(tree));
    return JSON.stringify(redactor.data(withoutCredentials(tree, redactor)));
  }
  return null;
}

/** The facts, and the words that hiding took from the answer → gzip in Base64, for `Diagnosis.facts`. */
export function packFacts(json: string, said: readonly Said[]): string {
  const plain = said.length === 0 ? json : JSON.stringify({ ...JSON.parse(json), said });
  return gzipSync(plain).toString('base64');
}

/** What is judged by; keys and certificates of authorities, the list of secrets and a description that was read already are not. */
function shown({ secrets: _secrets, apiDescription: _description, pasted, connection, ...rest }: Case): Omit<Case, 'secrets'> {
  const { clientKey: _key, ca: _ca, ...kept } = connection;
  return { ...rest, connection: kept, ...(pasted === undefined ? {} : { pasted: pasted.slice(0, PASTED) }) };
}

/** Long enough to hold a name and a secret. */
const SHORTEST_TEXT = 16;

function textsIn(tree: unknown): ReadonlySet<string> {
  const texts = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && value.length >= SHORTEST_TEXT) texts.add(value);
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) visit(inner);
  };
  visit(tree);
  return texts;
}

/** Members that hold nothing but a credential or a part of one: a sent credential, a token and its reading, a field without its slip. */
const SECRET_MEMBERS: ReadonlySet<string> = new Set(['value', 'cleaned', 'signingInput']);
const BOX = /^‹[^‹›]*›$/;

/** Hides what facts call a credential as a whole: it may be too short, or too changed, to be found by its value. */
function withoutCredentials(tree: unknown, redactor: Redactor): unknown {
  const field = boxed(redactor);
  const hidden = (value: unknown): unknown => {
    if (typeof value !== 'string' || value === '') return value;
    const known = redactor.text(value);
    return BOX.test(known) ? known : redactor.box({ value, kind: 'credential' });
  };
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const [name, text] = value;
      return value.length === 2 && typeof name === 'string' && typeof text === 'string' ? field([name, text]) : value.map(visit);
    }
    if (typeof value !== 'object' || value === null) return value;
    if ('name' in value && 'value' in value && typeof value.name === 'string' && typeof value.value === 'string' && !('scheme' in value))
      return { ...value, value: redactor.data([value.name, value.value] as const)[1] };
    const isCredential = ['scheme', 'reading', 'signingInput', 'cleaned'].some((key) => Object.hasOwn(value, key));
    const member = (key: string, inner: unknown): unknown => {
      // Its length is judged, and is its algorithm's, not the owner's.
      if (key === 'signature' && 'signingInput' in value) return ofLength(String(inner).length);
      return isCredential && SECRET_MEMBERS.has(key) ? hidden(inner) : visit(inner);
    };
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, member(key, inner)]));
  };
  return visit(tree);
}
