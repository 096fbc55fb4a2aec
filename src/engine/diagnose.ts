import type { Connection, Overlay } from './case.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Net } from './net.ts';

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
  /** Keys the tags of ‹kind #tag›: the same secret has the same tag under the same key. */
  readonly tagKey: Uint8Array;
  /** Told as each probe ends, for progress. */
  readonly onProbe?: (id: string) => void;
}

export interface Engine {
  /** @throws Why401Error 'unusable-input' with a hint of what to give instead. */
  diagnose(input: DiagnoseInput, environment: DiagnoseEnvironment): Promise<Diagnosis>;
}

/** Loads all units from their folders and checks their shape. */
export function loadEngine(): Promise<Engine> {
  throw new Error('not wired yet');
}
