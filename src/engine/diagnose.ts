import { Why401Error } from '../errors.ts';
import { createRedactor, type KnownSecret, type Redactor } from '../secrets/redact.ts';
import type { Case, Connection, Overlay } from './case.ts';
import { headerOf } from './case.ts';
import type { Cause, Judgement } from './cause.ts';
import { type Conclusion, conclude } from './conclude.ts';
import type { CredentialKind } from './credential.ts';
import { describe } from './describe.ts';
import type { Diagnosis } from './diagnosis.ts';
import { discover } from './discover.ts';
import { factOf, type RefusalFact } from './facts.ts';
import type { Format } from './format.ts';
import { type Evidence, factsFor, gather } from './gather.ts';
import { knownCredentials } from './known-credentials.ts';
import { readFacts } from './lib/evidence-file.ts';
import { UNKNOWN_HOST } from './lib/request-url.ts';
import type { Net } from './net.ts';
import { offlineNet } from './offline-net.ts';
import type { KnownIds } from './operator-form.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { absent, type Probe } from './probe.ts';
import { readInput } from './read-input.ts';
import { factsJson, packFacts } from './record.ts';
import type { Recorded, Said, Seen } from './recorded.ts';
import { mendedCredentials, namedInTexts, redactorFor } from './redaction.ts';
import type { Signature } from './signature.ts';
import { type Weighed, weigh } from './weigh.ts';

export interface DiagnoseInput {
  /** Anything: URL, token, curl command, raw HTTP, error text. */
  readonly text: string;
  readonly overlay?: Overlay;
}

export interface DiagnoseEnvironment {
  /** Makes the door for this case once its connection options are known; null: offline, no socket at all. */
  readonly openNet: ((connection: Connection) => Net) | null;
  /** Epoch seconds; absent: the moment the material shows, else the present. */
  readonly now?: number;
  readonly signal: AbortSignal;
  readonly random: (bytes: number) => Uint8Array;
  /** Own clock, epoch milliseconds. */
  readonly clock: () => number;
  /** Methods outside GET, HEAD and OPTIONS are sent only where the person at the keyboard asked for exactly that. */
  readonly mayChangeState: boolean;
  /** False: the request is sent as given, and experiments are skipped. Default true. */
  readonly mayExperiment?: boolean;
  /** Keys the tags of ‹kind #tag›: the same secret has the same tag under the same key. */
  readonly tagKey: Uint8Array;
  /** True: the diagnosis carries its facts, for an evidence file. */
  readonly keepFacts?: boolean;
  /** Told as each probe ends, for progress. */
  readonly onProbe?: (id: string) => void;
}

export interface Engine {
  /** @throws Why401Error 'unusable-input' with a hint of what to give instead. */
  diagnose(input: DiagnoseInput, environment: DiagnoseEnvironment): Promise<Diagnosis>;
}

export interface Units {
  readonly formats: readonly Format[];
  readonly credentials: readonly CredentialKind[];
  readonly probes: readonly Probe[];
  readonly signatures: readonly Signature[];
  readonly causes: readonly Cause[];
}

export interface LoadOptions {
  /** File or folder of an operator's own signatures (docs/signatures.md); null or absent: none. */
  readonly operatorSignatures?: string | null;
}

/**
 * Loads all units from their folders and checks their shape.
 * @throws Why401Error 'unit-invalid'; 'bad-configuration' for an operator's signature, one line per problem.
 */
export async function loadUnits({ operatorSignatures = null }: LoadOptions = {}): Promise<Units> {
  const folder = (name: string): URL => new URL(`./${name}/`, import.meta.url);
  const [formats, credentials, probes, signatures, causes] = await Promise.all([
    discover<Format>(folder('formats'), (unit) => 'confidence' in unit && 'parse' in unit),
    discover<CredentialKind>(folder('credentials'), (unit) => 'recognise' in unit),
    discover<Probe>(folder('probes'), (unit) => 'reach' in unit && 'run' in unit),
    discover<Signature>(folder('signatures'), (unit) => 'product' in unit && 'messages' in unit),
    discover<Cause>(folder('causes'), (unit) => 'detect' in unit && 'fixes' in unit),
  ]);
  const known = { causes: causes.map(({ id }) => id), signatures: signatures.map(({ id }) => id) };
  const own = operatorSignatures === null ? [] : await operatorsOwn(operatorSignatures, known);
  // Who runs a product knows it best: among equals the operator's reading comes first.
  return { formats, credentials, probes, signatures: [...own, ...signatures], causes };
}

/** Loaded on demand: who has no such file does not wait for the reader of the form. */
async function operatorsOwn(path: string, known: KnownIds): Promise<readonly Signature[]> {
  const { loadOperatorSignatures } = await import('./operator-signatures.ts');
  return loadOperatorSignatures(path, known);
}

/** The engine over all units of the folders, and over an operator's signatures. Throws as loadUnits does. */
export async function loadEngine(options: LoadOptions = {}): Promise<Engine> {
  const units = await loadUnits(options);
  return { diagnose: (input, environment) => diagnose(units, input, environment) };
}

/** The whole pipeline: text → Case → Evidence → Findings → Diagnosis. */
export async function diagnose(units: Units, input: DiagnoseInput, environment: DiagnoseEnvironment): Promise<Diagnosis> {
  const begun = environment.clock();
  const material = readInput(input.text, input.overlay, units.formats);
  const elapsed = (): number => Math.round(environment.clock() - begun);
  if (material.recorded !== undefined) return judgeAgain(units, material, { recorded: material.recorded, environment, elapsed });
  const evidence = await observe(units, material, environment);
  const isOrdinary = isOrdinaryWord(units);
  const mended = mendedCredentials(evidence);
  const knowing = (more: readonly KnownSecret[]): Redactor =>
    redactorFor(material, units.credentials, environment.tagKey, isOrdinary, [...mended, ...more]);
  const redactor = knowing([]);
  const seen = { material, evidence, now: momentOf(material, environment), cutShort: environment.signal.aborted };
  const { diagnosis: judged, said } = judge(units, seen, { redactor, elapsed });
  const diagnosis = environment.mayExperiment === false ? { ...judged, mayExperiment: false } : judged;
  const facts = environment.keepFacts === true ? factsOf(units, seen, { knowing, said }) : null;
  return facts === null ? diagnosis : { ...diagnosis, facts };
}

/** The facts to keep. They are read back at once: words of the answer that cannot be read in them any more are kept by their meaning. */
function factsOf(
  units: Units,
  seen: Seen,
  { knowing, said }: { readonly knowing: (more: readonly KnownSecret[]) => Redactor; readonly said: readonly Said[] },
): string | null {
  const json = factsJson(seen, (texts) => knowing(namedInTexts(texts, isOrdinaryWord(units))));
  const recorded = json === null ? null : readFacts(json);
  if (json === null || recorded === null) return null;
  // An address that hiding took altogether cannot be judged again: no facts are kept, the verdict stands.
  const { request } = recorded.material;
  if (request !== undefined && !URL.canParse(request.url)) return null;
  const again = new Set(weighed(units, recorded).said.map(({ signature, means }) => `${signature} ${means}`));
  const lost = said.filter(({ signature, means }) => !again.has(`${signature} ${means}`));
  return packFacts(json, lost);
}

function weighed(units: Units, { material, evidence, now, cutShort, said }: Seen & { readonly said?: readonly Said[] }): Weighed {
  const refusal = factOf<RefusalFact>(evidence, 'refusal');
  return weigh(units, evidence, refusal?.response ?? null, { now, material, cutShort }, said);
}

interface Judging {
  readonly redactor: Redactor;
  readonly elapsed: () => number;
}

/** What was seen → what it means. Pure: the same for a live case and for one out of an evidence file. */
function judge(
  units: Units,
  seen: Seen & { readonly said?: readonly Said[] },
  { redactor, elapsed }: Judging,
): { readonly diagnosis: Diagnosis; readonly said: readonly Said[] } {
  const { material, evidence, now, cutShort } = seen;
  const { findings, product, said } = weighed(units, seen);
  const conclusion = conclude(findings);
  const repair = repairOf(conclusion, evidence, { now, material, cutShort });
  return { diagnosis: describe({ material, evidence, conclusion, product, repair, redactor, elapsedMs: elapsed() }), said };
}

interface Again {
  readonly recorded: Recorded;
  readonly environment: DiagnoseEnvironment;
  readonly elapsed: () => number;
}

/** Judges the facts of an evidence file by today's rules. Its secrets were hidden when it was written; whoever wrote it may be anybody. */
function judgeAgain(units: Units, material: Case, { recorded, environment, elapsed }: Again): Diagnosis {
  // A probe of another version: unknown here, or not yet there.
  const evidence = new Map(units.probes.map(({ id }) => [id, recorded.evidence.get(id) ?? NOT_RECORDED] as const));
  const knowing = (more: readonly KnownSecret[]): Redactor =>
    createRedactor([...recorded.standIns, ...more], environment.tagKey, isOrdinaryWord(units));
  const redactor = knowing([]);
  const { format, understood, ignored } = material;
  try {
    const seen = { ...recorded, evidence };
    const { diagnosis, said } = judge(units, seen, { redactor, elapsed });
    const facts = environment.keepFacts === true ? factsOf(units, seen, { knowing, said }) : null;
    return { ...diagnosis, input: redactor.data({ format, understood, ignored }), ...(facts === null ? {} : { facts }) };
  } catch {
    throw new Why401Error(
      'unusable-input',
      'This evidence file is damaged, or another version of why401 wrote it.',
      'Send the case itself.',
    );
  }
}

const NOT_RECORDED = { outcome: absent('the evidence file does not say'), ms: 0 };

function observe(units: Units, material: Case, environment: DiagnoseEnvironment): Promise<Evidence> {
  // A request pasted without its host can be read, not sent.
  const nowhere = material.request !== undefined && new URL(material.request.url).hostname === UNKNOWN_HOST;
  const openNet = nowhere ? null : environment.openNet;
  const context = {
    net: openNet?.(material.connection) ?? offlineNet,
    now: momentOf(material, environment),
    nowIsHistoric: environment.now !== undefined || (material.at ?? material.response) !== undefined,
    signal: environment.signal,
    mayChangeState: environment.mayChangeState,
    mayExperiment: environment.mayExperiment ?? true,
    credentials: knownCredentials(units.credentials),
    random: environment.random,
  };
  const { clock, onProbe } = environment;
  return gather(material, units.probes, context, { offline: openNet === null, clock, ...(onProbe === undefined ? {} : { onProbe }) });
}

/** The moment at which the material is judged: as told, else the Date beside a pasted failure or a log's last time stamp, else the present. Epoch seconds. */
function momentOf(material: Case, environment: DiagnoseEnvironment): number {
  if (environment.now !== undefined) return environment.now;
  const date = material.response === undefined ? Number.NaN : Date.parse(headerOf(material.response, 'date') ?? '');
  return Number.isNaN(date) ? (material.at ?? environment.clock() / 1000) : date / 1000;
}

function repairOf({ first }: Conclusion, evidence: Evidence, judgement: Judgement): string | null {
  if (first?.cause.repair === undefined) return null;
  const facts = factsFor(first.cause, evidence);
  return facts === null ? null : first.cause.repair(facts, judgement);
}
