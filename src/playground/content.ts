import { checkBlocks } from './block-kit.ts';
import { type Json, jsonOf, listOf, parseJson, textOf } from './json.ts';
import { newId } from './model.ts';
import { Refusal, refusalWith } from './refusal.ts';

export interface Content {
  readonly text: string;
  readonly blocks: readonly Json[];
}

/** markdown_text, and markdown blocks together. */
const MARKDOWN_LIMIT = 12_000;

/** Form-encoded calls carry arrays and objects as JSON text. */
export function unpacked(value: unknown): unknown {
  return typeof value === 'string' ? parseJson(value) : value;
}

/**
 * What a message would say, once Slack has accepted it.
 * @param limit most characters of `text`: 40,000 for chat.postMessage, 4,000 elsewhere
 * @throws Refusal no_text, msg_too_long, invalid_blocks, invalid_blocks_format
 */
export function contentOf(args: Json, limit: number): Content {
  if (args.markdown_text !== undefined && (args.text !== undefined || args.blocks !== undefined))
    throw new Refusal('markdown_text_conflict');
  if (args.attachments !== undefined) throw refusalWith('invalid_arguments', ['[ERROR] legacy attachments are not accepted here']);
  const text = textOf(args.text ?? args.markdown_text);
  const blocks = blocksOf(args.blocks);
  // Slack takes blocks without text; screen readers and phones then say nothing, so the playground refuses it on purpose.
  if (text.trim() === '') throw refusalWith('no_text', blocks.length > 0 ? ['[ERROR] blocks need a complete top-level text'] : []);
  const most = args.markdown_text === undefined ? limit : MARKDOWN_LIMIT;
  if (text.length > most) throw new Refusal('msg_too_long');
  return { text, blocks };
}

function blocksOf(given: unknown): readonly Json[] {
  if (given === undefined || given === '' || given === null) return [];
  const blocks = unpacked(given);
  if (!Array.isArray(blocks)) throw new Refusal('invalid_blocks_format');
  const problems = checkBlocks(blocks, 'message');
  if (problems.length > 0) throw refusalWith('invalid_blocks', problems);
  return withBlockIds(blocks);
}

/** Slack gives every block without a block_id one of its own; block_actions payloads and state name it. */
export function withBlockIds(blocks: unknown): readonly Json[] {
  return listOf(blocks).map((block) => {
    const named = { ...block, block_id: textOf(block.block_id) || newId('').slice(0, 5) };
    return block.child_blocks === undefined ? named : { ...named, child_blocks: withBlockIds(block.child_blocks) };
  });
}

/** Message metadata: an event type and a payload. @throws Refusal invalid_metadata_format */
export function metadataOf(given: unknown): Json | undefined {
  if (given === undefined || given === '') return undefined;
  const metadata = jsonOf(unpacked(given));
  if (textOf(metadata.event_type) === '' || typeof metadata.event_payload !== 'object') throw new Refusal('invalid_metadata_format');
  return metadata;
}

/** Characters of all texts of a message's blocks, with a little for each block; undocumented, seen near 12,000 (bolt-js #2509, #2867). */
const TOGETHER_LIMIT = 12_000;
const PER_BLOCK = 30;

/** @throws Refusal msg_blocks_too_long: chat.postMessage and chat.update only, response_urls take more */
export function mustFitTogether(blocks: readonly Json[]): void {
  const characters = textLength(blocks) + blocks.length * PER_BLOCK;
  if (characters > TOGETHER_LIMIT) throw new Refusal('msg_blocks_too_long');
}

function textLength(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, entry]) => sum + (typeof entry === 'string' ? (key === 'text' ? entry.length : 0) : textLength(entry)),
    0,
  );
}
