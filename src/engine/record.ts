import { gzipSync } from 'node:zlib';
import type { Redactor } from '../secrets/redact.ts';
import type { Case } from './case.ts';
import { boxed } from './describe.ts';
import { toTree } from './lib/plain-graph.ts';
import type { Said, Seen } from './recorded.ts';

/** Characters of JSON; a record that is longer keeps less of long texts. */
const LONGEST_RECORD = 200_000;
const LONGEST_TEXTS = [65_536, 16_384, 4_096, 1_024, 256];
/** As far as anybody reads what stands around the failure (words-beside.ts). */
const PASTED = 16_000;

/**
 * The facts behind a diagnosis, as JSON without secrets; lib/evidence-file.ts reads it back. Secrets are hidden by the redactor of the
 * case, as everywhere; in addition whatever a fact calls a credential is hidden as a whole, however short it is.
 * Null where even cut texts leave too much.
 */
export function factsJson({ material, evidence, now, cutShort }: Seen, redactor: Redactor): string | null {
  const outcomes = [...evidence].map(([id, { outcome, ms }]) => ({ id, outcome, ms }));
  const whole = { material: shown(material), outcomes, now, cutShort };
  for (const longest of LONGEST_TEXTS) {
    const tree = toTree(whole, longest);
    if (JSON.stringify(tree).length <= LONGEST_RECORD) return JSON.stringify(redactor.data(withoutShort(tree, redactor)));
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

/** As long as this the redactor knows a credential again wherever it stands. */
const KNOWN_FROM = 8;

/** Hides what facts call a credential and what is too short (or was changed too much) to be found by its value. */
function withoutShort(tree: unknown, redactor: Redactor): unknown {
  const field = boxed(redactor);
  const box = (value: unknown): unknown =>
    typeof value === 'string' && value !== '' ? redactor.box({ value, kind: 'credential' }) : value;
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const [name, text] = value;
      return value.length === 2 && typeof name === 'string' && typeof text === 'string' ? field([name, text]) : value.map(visit);
    }
    if (typeof value !== 'object' || value === null) return value;
    // A SentCredential or a Token; the corrected field of a slip.
    const isCredential = ('place' in value && 'scheme' in value) || 'reading' in value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        const isShort = key === 'value' && isCredential && typeof inner === 'string' && inner.length < KNOWN_FROM;
        return [key, isShort || key === 'cleaned' ? box(inner) : visit(inner)];
      }),
    );
  };
  return visit(tree);
}
