import { contentOf, metadataOf } from './content.ts';
import { forgetOldest } from './forget.ts';
import { type Json, textOf } from './json.ts';
import { newId } from './model.ts';
import { Refusal, refusalWith } from './refusal.ts';
import type { World } from './world.ts';

const USES = 5;
const LIFE_MS = 30 * 60_000;
/** Slack advises 4,000 bytes for what only one person sees. */
const TEXT_LIMIT = 4000;

/** What a response_url may do, and in whose name. */
export interface ResponseRight {
  readonly personId: string;
  readonly channelId: string;
  /** The message whose button was pressed; a slash command has none. */
  readonly original?: string;
  readonly threadTs?: string;
  /** The typed command: Slack shows it to the channel with the first public answer. */
  readonly typed?: string;
}

interface Grant extends ResponseRight {
  readonly born: number;
  uses: number;
  shown: boolean;
}

/** The addresses to which the bot posts its later answers: five times in 30 minutes, ephemeral unless it says otherwise. */
export class ResponseUrls {
  readonly #grants = new Map<string, Grant>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** @returns the path below the server's origin */
  issue(right: ResponseRight): string {
    const path = `/response/${newId('')}${newId('')}`;
    this.#grants.set(path, { ...right, born: this.#world.now(), uses: 0, shown: false });
    forgetOldest(this.#grants);
    return path;
  }

  knows(path: string): boolean {
    return this.#grants.has(path);
  }

  /**
   * Takes one post. Every post counts, replacing and deleting included.
   * @throws Refusal expired_url, used_url, and whatever the message itself is refused for
   */
  post(path: string, body: Json): void {
    const grant = this.#grants.get(path);
    if (!grant || this.#world.now() - grant.born > LIFE_MS) throw new Refusal('expired_url');
    grant.uses += 1;
    if (grant.uses > USES) throw new Refusal('used_url');
    this.#apply(grant, body);
  }

  /** An answer inside the acknowledgement is a post that does not count. */
  acknowledge(path: string, body: Json): void {
    const grant = this.#grants.get(path);
    if (grant) this.#apply(grant, body);
  }

  #apply(grant: Grant, body: Json): void {
    if (grant.original !== undefined && body.delete_original === true) {
      this.#delete(grant.original);
      return;
    }
    checkFlags(body);
    // {"response_type": "in_channel"} alone only shows the typed command.
    const onlyShows = body.response_type === 'in_channel' && body.text === undefined && body.blocks === undefined;
    if (body.response_type === 'in_channel') this.#showTyped(grant);
    if (onlyShows && grant.typed !== undefined) return;
    const content = contentOf(body, TEXT_LIMIT);
    if (grant.original !== undefined && body.replace_original === true) this.#replace(grant.original, content);
    else this.#post(grant, body, content);
  }

  #post(grant: Grant, body: Json, content: ReturnType<typeof contentOf>): void {
    const isPublic = body.response_type === 'in_channel';
    // A new answer to a click inside a thread goes to that thread only where the bot says so, as in Slack.
    const threadTs = textOf(body.thread_ts) || (isPublic ? '' : (grant.threadTs ?? ''));
    const root = this.#world.message(threadTs);
    const isRoot = root?.channelId === grant.channelId && root.threadTs === undefined && root.onlyFor === undefined;
    if (threadTs !== '' && !isRoot) throw new Refusal('invalid_thread_ts');
    const metadata = metadataOf(body.metadata);
    this.#world.post({
      channelId: grant.channelId,
      userId: this.#world.botUserId,
      ...content,
      ...(isPublic ? {} : { onlyFor: grant.personId }),
      ...(threadTs === '' ? {} : { threadTs }),
      ...(metadata ? { metadata } : {}),
    });
  }

  #replace(ts: string, content: ReturnType<typeof contentOf>): void {
    if (!this.#world.edit(ts, content)) throw new Refusal('message_not_found');
  }

  #delete(ts: string): void {
    if (!this.#world.message(ts)) throw new Refusal('message_not_found');
    this.#world.remove(ts);
  }

  #showTyped(grant: Grant): void {
    if (grant.typed === undefined || grant.shown) return;
    grant.shown = true;
    this.#world.post({ channelId: grant.channelId, userId: grant.personId, text: grant.typed });
  }
}

function checkFlags(body: Json): void {
  const { response_type: type } = body;
  if (type !== undefined && type !== 'in_channel' && type !== 'ephemeral') {
    throw refusalWith('invalid_arguments', [`[ERROR] unknown response_type: ${String(type)}`]);
  }
  for (const flag of ['replace_original', 'delete_original']) {
    if (body[flag] !== undefined && typeof body[flag] !== 'boolean')
      throw refusalWith('invalid_arguments', [`[ERROR] ${flag} must be a boolean`]);
  }
}
