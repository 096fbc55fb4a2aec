import { printable, wrapped } from './printable.ts';

/** May Slack users reach this address, and why (not)? The contract's `reach`. */
export interface ReachAnswer {
  readonly allowed: boolean;
  readonly why: string;
  readonly addresses: readonly string[];
}

/** The answer of `why401 reach` for a terminal. */
export function reachText({ allowed, why, addresses }: ReachAnswer, width: number): string {
  const shown = addresses.length > 0 ? [`  ${addresses.map(printable).join(', ')}`] : [];
  return `${[...wrapped(`${allowed ? '✓ allowed' : '✗ refused'}: ${printable(why)}`, width, '  '), ...shown].join('\n')}\n`;
}
