import { type Json, textOf } from './json.ts';

/** Calls a minute by tier (apis/web-api/rate-limits). */
const TIER = { two: 20, three: 50, four: 100 };

const PER_MINUTE: { readonly [method: string]: number } = {
  'chat.update': TIER.three,
  'chat.delete': TIER.three,
  'chat.postEphemeral': TIER.four,
  'views.open': TIER.four,
  'views.push': TIER.four,
  'views.update': TIER.four,
  'views.publish': TIER.four,
  'users.info': TIER.four,
  'users.list': TIER.two,
  'usergroups.list': TIER.two,
  'usergroups.users.list': TIER.two,
  'conversations.info': TIER.three,
  'conversations.join': TIER.three,
  'conversations.list': TIER.two,
  'conversations.members': TIER.four,
  'conversations.open': TIER.three,
  'conversations.replies': TIER.three,
  'files.info': TIER.four,
  'files.delete': TIER.three,
  'files.getUploadURLExternal': TIER.four,
  'files.completeUploadExternal': TIER.four,
};

/** chat.postMessage: one a second in a channel; Slack bears short bursts without saying how long. */
const POSTS = { capacity: 4, perSecond: 1 };

interface Bucket {
  readonly level: number;
  readonly at: number;
}

/** Slack's limits: per method and workspace, and per channel for posts. Buckets that fill with time. */
export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes one call from its bucket. @returns seconds to wait (for Retry-After); 0 when the call may pass */
  take(method: string, teamId: string, args: Json): number {
    const perMinute = PER_MINUTE[method];
    if (method === 'chat.postMessage') return this.#take(`${teamId} ${method} ${textOf(args.channel)}`, POSTS.capacity, POSTS.perSecond);
    return perMinute === undefined ? 0 : this.#take(`${teamId} ${method}`, perMinute, perMinute / 60);
  }

  #take(key: string, capacity: number, perSecond: number): number {
    const now = this.#now();
    const { level, at } = this.#buckets.get(key) ?? { level: capacity, at: now };
    const filled = Math.min(capacity, level + ((now - at) / 1000) * perSecond);
    if (filled < 1) return Math.ceil((1 - filled) / perSecond);
    this.#buckets.set(key, { level: filled - 1, at: now });
    return 0;
  }
}
