import type { HomeView, ModalView } from '@slack/types';
import type { TextFile } from '../../src/slack/files.ts';
import type { Message } from '../../src/slack/views/blocks.ts';
import type { Words } from '../../src/slack/words/words.ts';

/** One thing that the product can send, in any language. A new message is one more line in samples/. */
export type Sample = readonly [name: string, say: (words: Words) => Shown];

export interface Section {
  readonly title: string;
  readonly samples: readonly Sample[];
}

export type Shown =
  | { readonly kind: 'message'; readonly message: Message; readonly isPrivate: boolean; readonly file: TextFile | null }
  | { readonly kind: 'modal'; readonly view: ModalView; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'home'; readonly view: HomeView }
  /** A page in the browser. */
  | { readonly kind: 'page'; readonly page: string };

type Say<Given> = (words: Words) => Given;

/** For one person's eyes. */
export const toOne = (name: string, say: Say<Message>): Sample => [
  name,
  (words) => ({ kind: 'message', message: say(words), isPrivate: true, file: null }),
];

/** For a channel, a thread, or direct messages. */
export const toAll = (name: string, say: Say<Message>): Sample => [
  name,
  (words) => ({ kind: 'message', message: say(words), isPrivate: false, file: null }),
];

/** A message with the file that goes into the same thread. */
export const withFile = (name: string, say: Say<readonly [Message, TextFile | null]>): Sample => [
  name,
  (words) => {
    const [message, file] = say(words);
    return { kind: 'message', message, isPrivate: false, file };
  },
];

/** @param errors what stands below the fields, by block_id */
export const modal = (name: string, say: Say<ModalView>, errors: Say<Readonly<Record<string, string>>> = () => ({})): Sample => [
  name,
  (words) => ({ kind: 'modal', view: say(words), errors: errors(words) }),
];

export const home = (name: string, say: Say<HomeView>): Sample => [name, (words) => ({ kind: 'home', view: say(words) })];

export const page = (name: string, say: Say<string>): Sample => [name, (words) => ({ kind: 'page', page: say(words) })];
