import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { type DiagnoseInput, loadEngine } from '../../src/engine/index.ts';
import { createNet, createPolicy } from '../../src/net/index.ts';
import { evidenceFileText } from '../../src/report/evidence-file.ts';
import type { Scenario } from '../support/scenario.ts';
import { startWorld, type World } from '../support/world.ts';
import { RECORDED } from './recorded.ts';

// node test/catalogue/record.ts: makes the catalogue's recordings anew, by live diagnoses of the scenarios' servers. Needed only where
// the shape of the facts has changed: the catalogue itself judges the recorded facts by today's rules.

const engine = await loadEngine();
const policy = createPolicy({ mode: 'terminal', allow: [] });
const world = await startWorld();
try {
  for (const story of RECORDED) {
    const { text, overlay, offline } = await given(story, world);
    const input: DiagnoseInput = { text, ...(overlay === undefined ? {} : { overlay }) };
    const diagnosis = await engine.diagnose(input, {
      openNet: offline ? null : (connection) => createNet({ policy, connection }),
      signal: AbortSignal.timeout(15_000),
      random: (bytes) => randomBytes(bytes),
      clock: () => Date.now(),
      mayChangeState: true,
      tagKey: randomBytes(32),
      keepFacts: true,
    });
    const file = evidenceFileText(diagnosis, { caseNumber: null, at: new Date() });
    if (file === null) throw new Error(`${story} left no evidence`);
    writeFileSync(new URL(`../corpora/recorded/${story}.json`, import.meta.url), `${JSON.stringify(JSON.parse(file))}\n`);
    process.stdout.write(`${story}: ${diagnosis.causes[0]?.id ?? 'no cause'}\n`);
  }
} finally {
  await world.stop();
}
process.exit(0);

async function given(story: string, servers: World) {
  const { default: scenario }: { readonly default: Scenario } = await import(new URL(`../scenarios/${story}.ts`, import.meta.url).href);
  return scenario.arrange(servers);
}
