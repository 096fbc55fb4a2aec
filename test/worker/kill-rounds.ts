import { existsSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { z } from 'zod';
import { isRight, type KillReport, killWhileBusy, twiceIn } from './kills.ts';

/** So many kills share a bot and a workspace; a new round begins with new ones, so that neither grows without end. */
const A_ROUND = 10;
/** Below everybody else's work on this machine (nice 10); the bot inherits it. */
const LOW_PRIORITY = 10;

const Names = z.array(z.string());
const Report = z.object({
  commands: z.number(),
  acknowledged: z.number(),
  escalations: z.number(),
  unanswered: Names,
  problems: Names,
  adopted: z.number(),
  answeredTwice: Names,
  withoutCard: Names,
  withTwoCards: Names,
  wrongThreads: Names,
  fullThreads: Names,
  killedAfter: z.array(z.number()),
});
const Round = z.object({ place: z.string(), kills: z.number(), seed: z.number(), report: Report });
export type Round = z.infer<typeof Round>;

export interface RoundsOptions {
  readonly kills: number;
  readonly seed: number;
  /** What the figures are kept under: 'embedded', 'PostgreSQL'. */
  readonly place: string;
  /** URL of a server. */
  readonly postgres?: string;
  /** A file of one round a line. Rounds that stand in it under this seed are not run again: a run that was broken off goes on. */
  readonly kept?: string;
  readonly onRound?: (line: string) => void;
}

/** Kills in rounds of ten. @returns every round, those that were kept before included */
export async function killInRounds({
  kills,
  seed,
  place,
  postgres,
  kept,
  onRound = () => undefined,
}: RoundsOptions): Promise<readonly Round[]> {
  setPriority(LOW_PRIORITY);
  const before = kept === undefined ? [] : await readKept(kept);
  const rounds: Round[] = [];
  for (let done = 0, index = 0; done < kills; done += A_ROUND, index += 1) {
    const plan = { place, kills: Math.min(A_ROUND, kills - done), seed: seed * 1_000 + index };
    const known = before.find((round) => round.place === place && round.seed === plan.seed && round.kills === plan.kills);
    const report = known?.report ?? (await killWhileBusy({ ...plan, ...(postgres === undefined ? {} : { postgres }) }));
    const round = Round.parse({ ...plan, report });
    rounds.push(round);
    if (known === undefined && kept !== undefined) await appendFile(kept, `${JSON.stringify(round)}\n`);
    onRound(
      `${place}: ${done + plan.kills} of ${kills} kills, seed ${plan.seed}${known === undefined ? '' : ' (kept)'}: ${figureOf([round])}`,
    );
  }
  return rounds;
}

async function readKept(path: string): Promise<readonly Round[]> {
  if (!existsSync(path)) return [];
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => Round.parse(JSON.parse(line)));
}

/** Counts of all rounds in one line. */
export function figureOf(rounds: readonly Round[]): string {
  const sum = (count: (report: KillReport) => number): number => rounds.reduce((all, { report }) => all + count(report), 0);
  const twice = sum(twiceIn);
  const widest = Math.max(0, ...rounds.flatMap(({ report }) => report.killedAfter));
  return [
    `${sum(({ acknowledged }) => acknowledged)} acknowledged, ${sum(({ escalations }) => escalations)} escalations`,
    `${sum(({ unanswered, problems }) => Math.max(0, unanswered.length - problems.length))} lost`,
    `${sum(({ problems }) => problems.length)} told to ask again`,
    `${sum(({ withoutCard }) => withoutCard.length)} without a card, ${sum(({ wrongThreads }) => wrongThreads.length)} broken threads`,
    `${sum(({ adopted }) => adopted)} cards found by a press`,
    `${twice} posted twice${twice === 0 ? '' : ` (taken at most ${widest} ms before the kill)`}`,
  ].join('; ');
}

/** Those in which something was lost, or doubled. */
export const brokenRounds = (rounds: readonly Round[]): readonly Round[] => rounds.filter(({ report }) => !isRight(report));
