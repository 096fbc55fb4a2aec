import type { Overlay } from '../../src/engine/index.ts';
import type { World } from './world.ts';

/** A program of Debian that a story needs; where it is missing, the story is left out. */
export type Program = 'nginx' | 'apache2' | 'squid' | 'haproxy' | 'openssl';

/** One story: what somebody would give to why401, against real servers, and the cause that must come first. */
export interface Scenario {
  readonly cause: string;
  readonly story: string;
  /** The cause that this story is easily taken for, and that must not come first. */
  readonly neighbourOf?: string;
  readonly needs?: readonly Program[];
  /** Why the engine cannot tell this yet. The run prints it, and fails once the engine can. */
  readonly knownGap?: string;
  arrange(world: World): Given | Promise<Given>;
}

export interface Given {
  readonly text: string;
  readonly overlay?: Overlay;
  /** No socket at all. */
  readonly offline?: boolean;
}

/** Defines a story. */
export const defineScenario = (scenario: Scenario): Scenario => scenario;
