import { gunzipSync } from 'node:zlib';
import type { Case } from '../case.ts';
import type { Evidence } from '../gather.ts';
import type { Outcome } from '../probe.ts';
import type { Recorded, Said, Seen } from '../recorded.ts';
import { fromTree } from './plain-graph.ts';
import { withStandIns } from './stand-ins.ts';

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
    const facts = memberOf(file, 'facts');
    return readFacts(typeof facts === 'string' ? unpackFacts(facts) : JSON.stringify(facts));
  } catch {
    return null;
  }
}

/** The JSON of the facts → the case. @throws where it is none. */
export function readFacts(json: string): Recorded | null {
  const { text, secrets: standIns } = withStandIns(json);
  const tree: unknown = JSON.parse(text);
  const shared = memberOf(tree, 'shared');
  if (!Array.isArray(shared)) return null;
  const seen = seenIn(fromTree({ shared, root: memberOf(tree, 'root') }));
  const said = memberOf(tree, 'said');
  return seen === null ? null : { ...seen, standIns, said: Array.isArray(said) ? said.flatMap(saidIn) : [] };
}

/** `Diagnosis.facts` → their JSON. @throws where they unpack to more than anybody writes. */
const unpackFacts = (packed: string): string => gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_BYTES }).toString('utf8');

function seenIn(root: unknown): Seen | null {
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

function saidIn(entry: unknown): readonly Said[] {
  const signature = memberOf(entry, 'signature');
  const means = memberOf(entry, 'means');
  return typeof signature === 'string' && typeof means === 'string' ? [{ signature, means }] : [];
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
