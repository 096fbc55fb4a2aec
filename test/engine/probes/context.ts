import type { ProbeContext } from '../../../src/engine/probe.ts';

/** The context of a probe that needs neither network nor chance; whoever asks for more in such a test is told so. */
export function contextAt(now: number): ProbeContext {
  const never = (): never => {
    throw new Error('this probe must not reach outside');
  };
  const net = new Proxy({}, { get: never });
  return {
    net: net as ProbeContext['net'],
    now,
    nowIsHistoric: false,
    signal: new AbortController().signal,
    mayChangeState: false,
    mayExperiment: false,
    credentials: net as ProbeContext['credentials'],
    random: never,
  };
}
