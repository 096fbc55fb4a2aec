import { z } from 'zod';
import type { Person, ReplyTo, Sealer } from '../usecases/ports.ts';

/** What a modal remembers between opening and sending: ids, and the way of reply sealed. Slack shows private_metadata to the person's client. */
export interface Remembered {
  readonly channelId: string | null;
  readonly diagnosisId: string | null;
  readonly responseUrl: string | null;
  readonly escalationId?: string | null;
  /** The thread of the message that is asked about. */
  readonly threadTs?: string | null;
}

const Metadata = z.object({
  c: z.string().nullable(),
  // Not 'd', as older forms have it: a private JWK has a member of that name, and the last look at what leaves would hide it.
  i: z.string().nullable().default(null),
  d: z.string().nullable().default(null),
  r: z.string().nullable(),
  e: z.string().nullable().default(null),
  t: z.string().nullable().default(null),
});
const SealedReply = z.object({ url: z.string(), userId: z.string() });

export async function writeMetadata(
  sealer: Sealer,
  by: Person,
  { channelId, diagnosisId, responseUrl, escalationId = null, threadTs = null }: Remembered,
): Promise<string> {
  const r = responseUrl === null ? null : await sealer.seal(JSON.stringify({ url: responseUrl, userId: by.userId }));
  return JSON.stringify({
    c: channelId,
    i: diagnosisId,
    r,
    ...(escalationId === null ? {} : { e: escalationId }),
    ...(threadTs === null ? {} : { t: threadTs }),
  });
}

/** Nothing remembered rather than an error where it can't be read: the answer then goes to a direct message. */
export async function readMetadata(sealer: Sealer, by: Person, metadata: string): Promise<Remembered> {
  try {
    const { c, i, d, r, e, t } = Metadata.parse(JSON.parse(metadata));
    return {
      channelId: c,
      diagnosisId: i ?? d,
      escalationId: e,
      threadTs: t,
      responseUrl: r === null ? null : await openReply(sealer, by, r),
    };
  } catch {
    return { channelId: null, diagnosisId: null, escalationId: null, threadTs: null, responseUrl: null };
  }
}

async function openReply(sealer: Sealer, by: Person, sealed: string): Promise<string | null> {
  const opened = await sealer.open(sealed).catch(() => null);
  if (opened === null) return null;
  const { url, userId } = SealedReply.parse(JSON.parse(opened));
  return userId === by.userId ? url : null;
}

export function replyToOf({ responseUrl, channelId }: Pick<Remembered, 'responseUrl' | 'channelId'>): ReplyTo {
  if (responseUrl !== null) return { kind: 'response-url', url: responseUrl };
  return channelId === null ? { kind: 'direct-message' } : { kind: 'ephemeral', channelId };
}
