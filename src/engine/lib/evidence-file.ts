import { gunzipSync } from 'node:zlib';
import type { Case } from '../case.ts';
import type { Evidence } from '../gather.ts';
import type { Outcome } from '../probe.ts';
import type { Recorded } from '../recorded.ts';
import { fromTree } from './plain-graph.ts';

/** Reads what report/evidence-file.ts writes. Everything in it may be forged: shapes are checked, sizes are bounded. */

/** Both stand at the head of the file. */
const HEAD = /"why401"\s{0,8}:\s{0,8}"evidence file"/;
const MOST_BYTES = 2_000_000;

/** Where the object begins, or -1. Programs and chats put words before it. */
export function evidenceFileIn(text: string): number {
  const at = text.slice(0, 4000).search(HEAD);
  return at < 0 ? -1 : text.lastIndexOf('{', at);
}

/** The recorded case; null where it cannot be read. */
export function readEvidenceFile(text: string): Recorded | null {
  try {
    const file: unknown = JSON.parse(text.slice(evidenceFileIn(text), text.lastIndexOf('}') + 1));
    return recordedIn(fromTree(treeOf(file)));
  } catch {
    return null;
  }
}

function treeOf(file: unknown): { readonly shared: readonly unknown[]; readonly root: unknown } {
  const facts = memberOf(file, 'facts');
  const tree = typeof facts === 'string' ? unpackFacts(facts) : facts;
  const shared = memberOf(tree, 'shared');
  if (!Array.isArray(shared)) throw new RangeError('no facts');
  return { shared, root: memberOf(tree, 'root') };
}

/** `Diagnosis.facts` → its tree. @throws where it is none, or unpacks to more than anybody writes. */
export const unpackFacts = (packed: string): unknown =>
  JSON.parse(gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_BYTES }).toString('utf8'));

function recordedIn(root: unknown): Recorded | null {
  const material = memberOf(root, 'material');
  const now = memberOf(root, 'now');
  const outcomes = memberOf(root, 'outcomes');
  if (!isObject(material) || typeof now !== 'number' || !Array.isArray(outcomes)) return null;
  const evidence: Evidence = new Map(outcomes.flatMap(outcomeIn));
  // What a cause reads is checked by use: judging damaged facts is caught (diagnose.ts).
  const words = { understood: wordsOf(memberOf(material, 'understood')), ignored: wordsOf(memberOf(material, 'ignored')) };
  const seen = { format: '', connection: {}, ...material, ...words, secrets: [] } as Case;
  return { material: seen, evidence, now, cutShort: memberOf(root, 'cutShort') === true };
}

const wordsOf = (list: unknown): readonly string[] => (Array.isArray(list) ? list.filter((each) => typeof each === 'string') : []);

const KINDS: ReadonlySet<unknown> = new Set(['found', 'absent', 'skipped', 'failed']);

function outcomeIn(entry: unknown): readonly (readonly [string, { readonly outcome: Outcome<unknown>; readonly ms: number }])[] {
  const id = memberOf(entry, 'id');
  const outcome = memberOf(entry, 'outcome');
  const ms = memberOf(entry, 'ms');
  if (typeof id !== 'string' || !KINDS.has(memberOf(outcome, 'kind'))) return [];
  return [[id, { outcome: outcome as Outcome<unknown>, ms: typeof ms === 'number' ? ms : 0 }]];
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
