import { randomBytes } from 'node:crypto';
import { constants, getPriority, setPriority } from 'node:os';
import { workerData } from 'node:worker_threads';
import { type Connection, loadEngine, loadSecretKinds } from '../engine/index.ts';
import { Why401Error } from '../errors.ts';
import { createNet, createPolicy, type Door } from '../net/index.ts';
import { gateThrough, leaveGate } from './gate.ts';
import { BUDGET } from './settings.ts';
import type { Answer, Task, ThreadSettings } from './task.ts';

// Linux gives each thread a priority of its own (elsewhere it is the process'): acknowledgements must not wait for diagnoses. A third
// of the weight, not less: beside other programs the threads must still get on.
const NICER_BY = 5;
if (process.platform === 'linux') setPriority(Math.min(getPriority() + NICER_BY, constants.priority.PRIORITY_LOW));

const settings: ThreadSettings = workerData;
const loading = loadEngine({ operatorSignatures: settings.operatorSignatures });
const loadingKinds = loadSecretKinds();

/** One diagnosis in this thread. */
export default async function diagnoseInThread(task: Task): Promise<Answer> {
  const engine = await loading;
  const secretKinds = (await loadingKinds).kindsIn(task.text);
  const policy = createPolicy({ mode: 'slack', allow: allowedFor(task), own: settings.own, block: settings.blockHosts });
  const doors: Door[] = [];
  const openNet = (connection: Connection): Door => {
    const gate = task.gate === undefined ? {} : gateThrough(task.gate, connection, settings.tagKey);
    const door = createNet({ policy, connection, budget: BUDGET, ...gate });
    doors.push(door);
    return door;
  };
  try {
    const diagnosis = await engine.diagnose(task, {
      openNet,
      signal: AbortSignal.timeout(settings.timeLimitMs),
      random: (bytes) => randomBytes(bytes),
      clock: Date.now,
      // Nobody at the keyboard asked for exactly this: only methods that change nothing.
      mayChangeState: false,
      mayExperiment: task.experiments ?? true,
      tagKey: settings.tagKey,
      // An escalation carries them as its evidence file.
      keepFacts: true,
    });
    return { ok: true, diagnosis, secretKinds };
  } catch (error) {
    if (error instanceof Why401Error && error.code === 'unusable-input')
      return { ok: false, problem: `${error.message} ${error.hint}`.trim(), secretKinds };
    throw error;
  } finally {
    await Promise.all(doors.map((door) => door.close()));
    if (task.gate !== undefined) leaveGate(task.gate);
  }
}

/** A workspace narrows what the operator allows; a network that the operator took back since is not reached either. */
const allowedFor = ({ networks }: Task): readonly string[] =>
  networks == null ? settings.allowNetworks : settings.allowNetworks.filter((network) => networks.includes(network));
