import type { RichTextSection } from '@slack/types';
import type { SecretKind } from '../../engine/index.ts';
import { COMMAND } from '../ids.ts';
import { channelWords } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { bullets, line, type Message, richText, section, span } from './blocks.ts';

export interface SecretWarning {
  readonly channelId: string;
  readonly kinds: readonly SecretKind[];
  /** False: an app wrote the message, and its reader is who asked about it. */
  readonly isAuthor?: boolean;
}

type Nameless = keyof Words['secretWarning']['kinds'];

interface Step {
  readonly text: string;
  /** The vendor's page. */
  readonly url: string | null;
}

/** The private note about a secret in a public message. It names the kind of secret and never the secret. */
export function secretWarningMessage(words: Words, { channelId, kinds: given, isAuthor = true }: SecretWarning): Message {
  const { secretWarning } = words;
  const kinds = given.length === 0 ? [SOME_SECRET] : given;
  const what = kinds.map((kind) => nameOf(words, kind)).join(secretWarning.and);
  const head = isAuthor ? secretWarning.head(what, channelWords(channelId)) : secretWarning.headOther(what, channelWords(channelId));
  const does = [...new Set(kinds.map(({ role }) => secretWarning.does[role]))].join(' ');
  const steps = [
    ...kinds.map((kind) => stepOf(words, kind)),
    { text: isAuthor ? secretWarning.deleteMessage : secretWarning.deleteOther, url: null },
  ];
  const more = [secretWarning.caseGoesOn, ...(isAuthor ? [secretWarning.nextTime(COMMAND)] : [])].join(' ');
  return {
    text: [`${head} ${does}`, secretWarning.steps, ...steps.map(({ text, url }) => `• ${text}${url === null ? '' : ` ${url}`}`), more].join(
      '\n',
    ),
    blocks: [section(`${head} ${does}`), richText(line(span(secretWarning.steps)), bullets(steps.map(stepLine))), section(more)],
  };
}

/** Kinds of another version of this bot: something to be warned of all the same. */
const SOME_SECRET: SecretKind = { id: 'secret', label: null, provider: null, revoke: null, role: 'unknown' };

const isNameless = ({ secretWarning }: Words, id: string): id is Nameless => Object.hasOwn(secretWarning.kinds, id);

function nameOf(words: Words, { id, label }: SecretKind): string {
  const { kinds, named } = words.secretWarning;
  if (isNameless(words, id)) return kinds[id];
  return label === null ? kinds.secret : named(label);
}

function stepOf(words: Words, { id, label, provider, revoke }: SecretKind): Step {
  const { revokeAt, revokeHow, revokeNamed } = words.secretWarning;
  if (isNameless(words, id)) return { text: revokeHow[id], url: null };
  if (label === null) return { text: revokeHow.secret, url: null };
  if (revoke === null || provider === null) return { text: revokeNamed(label), url: null };
  return { text: revokeAt(label, provider), url: revoke };
}

const stepLine = ({ text, url }: Step): RichTextSection =>
  url === null ? line(span(text)) : line(span(`${text} `), { type: 'link', url });
