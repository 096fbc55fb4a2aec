import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { Engine } from '../../src/engine/index.ts';
import { createNet, createPolicy } from '../../src/net/index.ts';
import type { Scenario } from '../support/scenario.ts';
import { installedPrograms, startWorld } from '../support/world.ts';
import { type Verdict, verdictOf } from './tally.ts';

const FOLDER = new URL('../scenarios/', import.meta.url);

/** Every story against the real servers on loopback. */
export async function judgeScenarios(engine: Engine): Promise<readonly Verdict[]> {
  const here = installedPrograms();
  const world = await startWorld();
  const policy = createPolicy({ mode: 'terminal', allow: [] });
  const verdicts: Verdict[] = [];
  try {
    for (const name of readdirSync(FOLDER)
      .filter((file) => file.includes('--'))
      .sort()) {
      const { default: scenario }: { readonly default: Scenario } = await import(new URL(name, FOLDER).href);
      if (scenario.needs?.some((program) => !here.has(program))) continue;
      const { text, overlay, offline } = await scenario.arrange(world);
      const diagnosis = await engine.diagnose(
        { text, ...(overlay === undefined ? {} : { overlay }) },
        {
          openNet: offline ? null : (connection) => createNet({ policy, connection }),
          signal: AbortSignal.timeout(15_000),
          random: (bytes) => randomBytes(bytes),
          clock: () => Date.now(),
          mayChangeState: true,
          tagKey: randomBytes(32),
        },
      );
      verdicts.push(verdictOf(name.replace(/\.ts$/, ''), scenario.cause, [], diagnosis));
    }
  } finally {
    await world.stop();
  }
  return verdicts;
}
