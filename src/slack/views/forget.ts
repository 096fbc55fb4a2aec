import type { Forgotten } from '../../usecases/ports.ts';
import { ACTION } from '../ids.ts';
import type { Words } from '../words/words.ts';
import { actions, button, type Message, section } from './blocks.ts';

/** What "forget me" would delete and leave, with the button that does it. */
export function forgetMessage({ forget }: Words): Message {
  const press = button({ id: ACTION.forgetMe, label: forget.button, spoken: forget.spoken, value: 'me', style: 'danger' });
  return {
    text: `${forget.ask}\n${forget.stays}`,
    blocks: [section(forget.ask), section(forget.stays), actions('forget', [press])],
  };
}

export function forgottenMessage({ forget }: Words, { cases, feedback, traces, kept }: Forgotten): Message {
  const lines = [
    forget.done(cases, feedback),
    ...(traces === 0 ? [] : [forget.traces(traces)]),
    ...(kept === 0 ? [] : [forget.kept(kept)]),
    forget.log,
  ];
  return { text: lines.join('\n'), blocks: [section(lines.join('\n'))] };
}
