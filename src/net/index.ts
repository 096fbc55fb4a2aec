export { createNet, type Door, type NetOptions } from './create-net.ts';
export type { Leaving, RequestRecord } from './gate.ts';
export { type AddressPolicy, createPolicy, type PolicyOptions, type Verdict } from './policy.ts';
export { type ReachAnswer, type ReachOptions, reach } from './reach.ts';
export type { Resolver } from './resolve.ts';
