export { createNet, type Door, type NetOptions, type RequestRecord } from './create-net.ts';
export { type AddressPolicy, createPolicy, type PolicyOptions, type Verdict } from './policy.ts';
export { type ReachAnswer, type ReachOptions, reach } from './reach.ts';
export type { Resolver } from './resolve.ts';
