import type { Words } from '../words/words.ts';
import { bullets, line, type Message, richText, section, span } from './blocks.ts';

export interface SecretWarning {
  readonly channelId: string;
  readonly ts: string;
  /** Credential kind ids. */
  readonly kinds: readonly string[];
}

/** The private note to the author. It names what kind of secret it is and never the secret. */
export function secretWarningMessage({ secretWarning }: Words, { channelId }: SecretWarning): Message {
  const what = secretWarning.aSecret;
  const head = secretWarning.head(what, `<#${channelId}>`);
  const steps = [secretWarning.revokeSomewhere, secretWarning.deleteMessage];
  return {
    text: [head, secretWarning.does(what), secretWarning.revoke, ...steps].join('\n'),
    blocks: [
      section(`${head}\n${secretWarning.does(what)}`),
      richText(line(span(secretWarning.revoke)), bullets(steps.map((step) => line(span(step))))),
    ],
  };
}
