import type { IncomingMessage } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { parseAddress } from '../net/address.ts';
import { specialAddress } from '../net/special-addresses.ts';
import { stoppedSecrets } from '../secrets/last-look.ts';
import type { DiagnosisRunner } from '../usecases/index.ts';
import { answer, type Route, withLimit } from './health.ts';

/** What an operator watches, for Prometheus: counts and durations of this process. Labels are words of ours; nothing of a case is in them. */
export interface Metrics {
  /** GET /metrics, for neighbours alone. */
  readonly route: Route;
  /** @returns the runner, whose runs are timed by what they ended in */
  timed(runner: DiagnosisRunner): DiagnosisRunner;
  /** A try of this queue's job failed. */
  failed(queue: string): void;
}

/** Seconds; a diagnosis is ended after 15. */
const BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 15];

/** @param waiting questions that nobody has answered yet; asked at each scrape */
export function createMetrics(waiting: () => Promise<number>): Metrics {
  const own = new Registry();
  const duration = new Histogram({
    name: 'why401_diagnosis_duration_seconds',
    help: 'Diagnoses by outcome (problem: unusable input or a limit)',
    labelNames: ['outcome'],
    buckets: BUCKETS,
    registers: [own],
  });
  const failures = new Counter({
    name: 'why401_job_failures_total',
    help: 'Tries of jobs that failed; most are tried again',
    labelNames: ['queue'],
    registers: [own],
  });
  waitingGauge(own, waiting);
  stoppedGauge(own);
  return {
    route: { path: '/metrics', method: ['GET'], handler: (request, response) => void serve(own, request, response) },
    timed: (runner) => ({
      close: () => runner.close(),
      async run(...given) {
        const end = duration.startTimer();
        const result = await runner.run(...given);
        end({ outcome: result.kind === 'diagnosis' ? result.diagnosis.outcome : result.kind });
        return result;
      },
    }),
    failed: (queue) => failures.inc({ queue }),
  };
}

function waitingGauge(own: Registry, waiting: () => Promise<number>): void {
  new Gauge({
    name: 'why401_questions_waiting',
    help: 'Questions that are acknowledged and not answered yet',
    registers: [own],
    async collect() {
      // A database that is away is the business of /readyz.
      this.set(await withLimit(waiting()).catch(() => Number.NaN));
    },
  });
}

function stoppedGauge(own: Registry): void {
  new Gauge({
    name: 'why401_secrets_stopped',
    help: 'Secrets that the last look hid in what was about to leave, by kind; anything but 0 is worth a look',
    labelNames: ['kind'],
    registers: [own],
    collect() {
      for (const [kind, count] of Object.entries(stoppedSecrets())) this.set({ kind }, count);
    },
  });
}

/** Memory, CPU, event loop: of the process, however many bots run in it (tests). */
let ofProcess: Registry | undefined;
function processMetrics(): Registry {
  if (ofProcess === undefined) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}

async function serve(own: Registry, request: IncomingMessage, response: Parameters<Route['handler']>[1]): Promise<void> {
  if (!isNeighbour(request)) return answer(response, 404);
  const all = Registry.merge([processMetrics(), own]);
  try {
    const text = await all.metrics();
    response.writeHead(200, { 'content-type': all.contentType }).end(text);
  } catch {
    answer(response, 503);
  }
}

/** Slack's requests come from the internet, through a proxy that names who asked: such a one reads no metrics. */
const FORWARDED = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'cf-connecting-ip',
  'true-client-ip',
];

/** From this machine or a network that is not public. */
function isNeighbour({ socket, headers }: IncomingMessage): boolean {
  const address = parseAddress((socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, ''));
  if (address === null || FORWARDED.some((name) => headers[name] !== undefined)) return false;
  const special = specialAddress(address);
  return special !== null && special.opening !== 'never';
}
