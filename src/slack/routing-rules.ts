import type { RoutingRule } from '../usecases/ports.ts';
import { LIMITS } from './limits.ts';
import { CAUSES } from './words/de/engine.ts';

/**
 * Routing rules as admins write them, one on a line, the first that fits decides:
 *
 *   host=*.pay.example.com cause=waf-blocked layer=cdn issuer=https://id.example.com → C0123456789 @S0123456789
 *
 * At least one condition; `->` and `=>` stand for the arrow; the channel is an id, a link to it (as "Copy link" gives) or `<#C…>`;
 * the group may be left out.
 */

/** What is wrong with a line; the words are the edge's. */
export type RuleFault =
  | { readonly kind: 'no-arrow' | 'no-condition' | 'no-channel' | 'too-long' }
  | {
      readonly kind: 'unknown-part' | 'bad-host' | 'unknown-cause' | 'unknown-layer' | 'twice' | 'bad-channel' | 'bad-group';
      readonly part: string;
    };

export type RulesRead =
  | { readonly kind: 'rules'; readonly rules: readonly RoutingRule[] }
  /** `line` counts from 1, empty lines too. */
  | { readonly kind: 'fault'; readonly line: number; readonly fault: RuleFault };

export const LAYERS = ['client', 'proxy', 'cdn', 'gateway', 'application', 'identity-provider', 'unknown'] as const;

export function readRules(text: string): RulesRead {
  const rules: RoutingRule[] = [];
  for (const [index, line] of text.split(/\r\n|[\n\r]/).entries()) {
    if (line.trim() === '') continue;
    const read = readRule(line.trim());
    if ('fault' in read) return { kind: 'fault', line: index + 1, fault: read.fault };
    rules.push(read.rule);
    // What cannot be shown again in the form could not be changed again.
    if (rulesText(rules).length > LIMITS.inputText) return { kind: 'fault', line: index + 1, fault: { kind: 'too-long' } };
  }
  return { kind: 'rules', rules };
}

/** The rules as `readRules` takes them. */
export const rulesText = (rules: readonly RoutingRule[]): string => rules.map(ruleText).join('\n');

function ruleText({ host, issuer, cause, layer, channelId, groupId }: RoutingRule): string {
  const conditions = Object.entries({ host, issuer, cause, layer }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  );
  return [...conditions, '→', channelId, ...(groupId === undefined ? [] : [`@${groupId}`])].join(' ');
}

type Conditions = Pick<RoutingRule, 'host' | 'issuer' | 'cause' | 'layer'>;
type Read<Value> = Value | { readonly fault: RuleFault };

function readRule(line: string): Read<{ readonly rule: RoutingRule }> {
  const [before = '', after, ...more] = line.split(/\s*(?:→|⇒|[-=–—]+>)\s*/);
  if (after === undefined || more.length > 0) return { fault: { kind: 'no-arrow' } };
  const conditions = readConditions(wordsIn(before));
  if ('fault' in conditions) return conditions;
  const target = readTarget(wordsIn(after));
  if ('fault' in target) return target;
  return { rule: { ...conditions, ...target } };
}

const wordsIn = (text: string): readonly string[] => text.split(/[\s,]+/).filter((word) => word !== '');

function readConditions(words: readonly string[]): Read<Conditions> {
  let conditions: Conditions = {};
  for (const word of words) {
    const condition = readCondition(word);
    if ('fault' in condition) return condition;
    if (Object.keys(condition).some((name) => Object.hasOwn(conditions, name))) return { fault: { kind: 'twice', part: word } };
    conditions = { ...conditions, ...condition };
  }
  return words.length === 0 ? { fault: { kind: 'no-condition' } } : conditions;
}

const HOST = /^(?:\*\.)?[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9])?(?::\d{1,5})?$/i;

function readCondition(word: string): Read<Conditions> {
  const [, name = '', value = ''] = /^([a-z]+)=(.+)$/i.exec(word) ?? [];
  switch (name.toLowerCase()) {
    case 'host':
      return HOST.test(value) ? { host: value.toLowerCase() } : { fault: { kind: 'bad-host', part: value } };
    case 'issuer':
      return { issuer: value };
    case 'cause':
      return Object.hasOwn(CAUSES, value) ? { cause: value } : { fault: { kind: 'unknown-cause', part: value } };
    case 'layer': {
      const layer = LAYERS.find((known) => known === value.toLowerCase());
      return layer === undefined ? { fault: { kind: 'unknown-layer', part: value } } : { layer };
    }
    default:
      return { fault: { kind: 'unknown-part', part: word } };
  }
}

const CHANNEL = /^(?:<#([CG][A-Z0-9]{5,})(?:\|[^>]*)?>|#?([CG][A-Z0-9]{5,})|<?https:\/\/[\w.-]+\/archives\/([CG][A-Z0-9]{5,})[^\s>]*>?)$/;
const GROUP = /^(?:<!subteam\^(S[A-Z0-9]{5,})(?:\|[^>]*)?>|@?(S[A-Z0-9]{5,}))$/;

function readTarget([channel, group, ...more]: readonly string[]): Read<Pick<RoutingRule, 'channelId' | 'groupId'>> {
  if (channel === undefined) return { fault: { kind: 'no-channel' } };
  const channelId = CHANNEL.exec(channel)
    ?.slice(1)
    .find((id) => id !== undefined);
  if (channelId === undefined) return { fault: { kind: 'bad-channel', part: channel } };
  if (group === undefined) return { channelId };
  const groupId = GROUP.exec(group)
    ?.slice(1)
    .find((id) => id !== undefined);
  if (groupId === undefined) return { fault: { kind: 'bad-group', part: group } };
  const [extra] = more;
  return extra === undefined ? { channelId, groupId } : { fault: { kind: 'unknown-part', part: extra } };
}
