import type { Message, Ordered } from '../../src/playground/workspace.ts';
import { startBot, type TestBot } from '../slack/bot.ts';

/** What Slack may do to a call, against the whole bot: is what was acknowledged answered, and how often? */

export interface FaultStory {
  readonly fault: string;
  /** Verdicts for one command, and cards for one escalation: one each; a call that was done without an answer may be repeated. */
  readonly verdicts: number;
  readonly cards: number;
  readonly most: number;
}

const WAIT_MS = 120_000;
const FAULTS: Readonly<Record<string, { readonly order: Ordered; readonly most: number }>> = {
  'status 429': { order: { status: 429, error: 'ratelimited', retryAfterSeconds: 1 }, most: 1 },
  'status 500': { order: { status: 500, text: 'oops' }, most: 1 },
  'connection cut': { order: 'cut', most: 1 },
  'no JSON': { order: { status: 200, text: '<html>We are down</html>' }, most: 2 },
  'done, but the answer is lost': { order: 'lost', most: 2 },
};
/** Takes the whole time limit of a call, so not in every run. */
const SLOW: typeof FAULTS = { silence: { order: 'silence', most: 1 } };

const has = ({ blocks }: Message, actionId: string): boolean => JSON.stringify(blocks).includes(`"action_id":"${actionId}"`);

export async function faultRun(withSilence: boolean): Promise<readonly FaultStory[]> {
  const bot = await startBot({ mode: 'http' });
  try {
    const stories: FaultStory[] = [];
    for (const [index, [fault, { order, most }]] of Object.entries({ ...FAULTS, ...(withSilence ? SLOW : {}) }).entries())
      stories.push({ fault, most, ...(await tell(bot, index, order)) });
    return stories;
  } finally {
    await bot.close();
  }
}

async function tell({ workspace }: TestBot, index: number, order: Ordered): Promise<{ readonly verdicts: number; readonly cards: number }> {
  const [ada, grace] = [workspace.as('ada'), workspace.as('grace')];
  const { payments, devops } = workspace.channels;
  const host = `fault-${index}.example`;
  const pasted = 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token"\n\n';
  const verdicts = () =>
    [...ada.messages(payments.id), ...ada.dms].filter((message) => has(message, 'details') && message.text.includes(host));
  const cards = () => grace.messages(devops.id).filter((message) => has(message, 'acknowledge') && message.text.includes(host));

  workspace.faultNext('response_url', order);
  await ada.command(payments.id, `/why401 GET https://${host}/v1 HTTP/1.1\n\n${pasted}`);
  const verdict = await ada.waitFor(() => verdicts()[0], WAIT_MS);
  await ada.click({ messageTs: verdict.ts, actionId: 'escalate' });
  const view = await ada.waitFor((one) => one.views.at(-1), WAIT_MS);
  workspace.faultNext('chat.postMessage', order);
  await ada.submit(view.id, { note: 'please' });
  // The evidence comes after a card is recorded: from then on nothing posts another one.
  await grace.waitFor((one) => cards().some(({ ts }) => one.thread(devops.id, ts).length > 1), WAIT_MS);
  workspace.healFaults();
  return { verdicts: verdicts().length, cards: cards().length };
}

export const isRight = ({ verdicts, cards, most }: FaultStory): boolean => verdicts >= 1 && verdicts <= most && cards >= 1 && cards <= most;
