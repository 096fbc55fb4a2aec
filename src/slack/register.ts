import { setTimeout as wait } from 'node:timers/promises';
import type { App, BlockAction } from '@slack/bolt';
import { learnSecretsIn, withSecretsAtHand } from '../secrets/at-hand.ts';
import { BusyError } from '../usecases/index.ts';
import type { Call, CommandCall, CommandHandler, Edge, EventCall, EventHandler } from './handler.ts';
import { ACTIONS, COMMANDS, EVENTS, SHORTCUTS, SUBMISSIONS } from './handlers.ts';
import { faultOf } from './quiet-logger.ts';
import { actionCall, commandCall, submissionCall } from './translate.ts';
import { eventCall, shortcutCall } from './translate-more.ts';
import { brokenMessage, busyMessage, unknownMessage, usageMessage } from './views/notices.ts';
import { en } from './words/en.ts';
import type { Words } from './words/words.ts';

/** Slack shows an error after 3 s. A slow database must not look like a broken bot: we acknowledge, go on, and say so if it fails. */
const ACK_AT_LATEST_MS = 2_200;
/** A command is told "busy" in time instead: what is acknowledged is kept, and this one will not be (intake.ts, `lateMs`). */
const BUSY_AT_LATEST_MS = 1_800;
const WORDS_WITHIN_MS = 300;

/** Binds our handlers to Bolt, and gives an answer to whatever else Slack may send: Bolt alone would let it hang for 3 s. */
export function registerHandlers(app: App, edge: Edge): void {
  for (const { id, run } of COMMANDS) {
    // Not by an empty acknowledgement at the latest: it would promise an answer that will not come.
    app.command(id, (args) => caught(edge, id, commandCall(edge, args), (call) => orBusy(call, run), busyMessage));
  }
  for (const { id, run } of ACTIONS) {
    app.action<BlockAction>({ type: 'block_actions', action_id: id }, (args) =>
      guarded(edge, id, actionCall(edge, args), run, brokenMessage),
    );
  }
  for (const { id, run } of SUBMISSIONS) {
    app.view(id, async (args) => guarded(edge, id, await submissionCall(edge, args), run, brokenMessage));
  }
  for (const { id, run } of SHORTCUTS) app.shortcut(id, (args) => guarded(edge, id, shortcutCall(edge, args), run, busyMessage));
  for (const { id, run } of EVENTS) {
    // Not at the latest after so long: what is not stored by then comes again.
    app.event(id, (args) => caught(edge, id, eventCall(edge, args), (call) => orAgain(edge, id, call, run), busyMessage));
  }
  registerUnknown(app, edge);
}

function registerUnknown(app: App, edge: Edge): void {
  app.command(allBut(COMMANDS), (args) => guarded(edge, 'unknown', commandCall(edge, args), sayUsage, busyMessage));
  app.action<BlockAction>({ type: 'block_actions', action_id: allBut(ACTIONS) }, (args) =>
    guarded(edge, 'unknown', actionCall(edge, args), sayUnknown, brokenMessage),
  );
  app.view(allBut(SUBMISSIONS), ({ ack }) => ack());
  app.view({ type: 'view_closed', callback_id: /.*/ }, ({ ack }) => ack());
  app.shortcut(allBut(SHORTCUTS), ({ ack }) => ack());
  app.options(/.*/, ({ ack }) => ack({ options: [] }));
}

const allBut = (handlers: readonly { readonly id: string }[]): RegExp =>
  new RegExp(`^(?!(?:${handlers.map(({ id }) => id.replace(/\W/g, '\\$&')).join('|')})$)`);

async function sayUsage(call: Call): Promise<void> {
  await call.ack();
  await call.tell(usageMessage(await call.words()));
}

async function sayUnknown(call: Call): Promise<void> {
  await call.ack();
  await call.tell(unknownMessage(await call.words()));
}

/** A flood is answered in the acknowledgement itself, without a line in the log or a request to Slack for each. */
async function orBusy(call: CommandCall, run: CommandHandler['run']): Promise<void> {
  // Whose language Slack does not tell in time reads English: the acknowledgement cannot wait.
  const words = (): Promise<Words> => Promise.race([call.words(), wait(WORDS_WITHIN_MS, en, { ref: false })]);
  const sayBusy = async (): Promise<void> => call.ackWith(busyMessage(await words()));
  const timer = setTimeout(() => void sayBusy().catch(() => undefined), BUSY_AT_LATEST_MS);
  try {
    await run(call);
  } catch (error) {
    if (!(error instanceof BusyError)) throw error;
    await sayBusy();
  } finally {
    clearTimeout(timer);
  }
}

/** What could not be stored is not acknowledged, and Slack sends it again, three times; its person is told after the last. */
async function orAgain({ log }: Edge, id: string, call: EventCall, run: EventHandler['run']): Promise<void> {
  try {
    await run(call);
  } catch (error) {
    if (!call.refuse()) throw error;
    log.warn({ handler: id, fault: faultOf(error) }, 'an event could not be stored; Slack sends it again');
  }
}

/** Runs a handler: acknowledged in time whatever happens. */
async function guarded<Given extends Call>(
  edge: Edge,
  id: string,
  call: Given,
  run: (call: Given) => Promise<void>,
  sorry: typeof busyMessage,
): Promise<void> {
  const timer = setTimeout(() => void call.ack().catch(() => undefined), ACK_AT_LATEST_MS);
  try {
    await caught(edge, id, call, run, sorry);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs a handler: a fault is told in words and logged without its payload. */
async function caught<Given extends Call>(
  { log }: Edge,
  id: string,
  call: Given,
  run: (call: Given) => Promise<void>,
  sorry: typeof busyMessage,
): Promise<void> {
  try {
    await withSecretsAtHand(async () => {
      learnSecretsIn(wordsOf(call));
      await run(call);
    });
  } catch (error) {
    log.error({ handler: id, fault: faultOf(error) }, 'a handler failed');
    await call.ack().catch(() => undefined);
    await call.tell(sorry(await call.words())).catch(() => log.warn({ handler: id }, 'and its person could not be told'));
  }
}

/** What a person wrote with this call: what is secret in it must not come back in any answer. */
function wordsOf(call: Call): string {
  const typed = 'text' in call && typeof call.text === 'string' ? [call.text] : [];
  const said = 'message' in call && isSaid(call.message) ? [call.message.text] : [];
  const filled = 'values' in call && isFilled(call.values) ? Object.entries(call.values).map(([name, value]) => `${name}: ${value}`) : [];
  return [...typed, ...said, ...filled].join('\n');
}

const isSaid = (message: unknown): message is { readonly text: string } =>
  typeof message === 'object' && message !== null && 'text' in message && typeof message.text === 'string';

const isFilled = (values: unknown): values is object => typeof values === 'object' && values !== null;
