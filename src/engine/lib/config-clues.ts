import { type HttpRequest, headerOf } from '../case.ts';
import type { Clue, Weight } from '../cause.ts';
import type { ConfigFacts, Directive, Setting } from './config-directives.ts';

const clue = (weight: Weight, text: string): Clue => ({ weight, text, probe: 'config-excerpt', proven: false });
const quoted = ({ product, written, does }: Directive): string =>
  `The configuration of ${product} says "${written.slice(0, 120)}", which ${does}.`;
const KEY_NAME = /key|token|auth|secret|credential/i;

interface Passage {
  readonly config: ConfigFacts | undefined;
  readonly request: HttpRequest | undefined;
  /** The answer says in words that it saw no credential. */
  readonly saysMissing: boolean;
}

/** Directives that take the credential away, and names that nginx does not read. */
export function droppedClues({ config, request, saysMissing }: Passage): readonly Clue[] {
  const carries = request === undefined || headerOf(request, 'authorization') !== undefined;
  const drops = carries ? (config?.drops ?? []) : [];
  const underscored = request?.headers.map(([name]) => name).find((name) => isUnread(name, config));
  return [
    ...drops.slice(0, 2).map((drop) => clue(drop.sure ? 'certain' : 'likely', quoted(drop))),
    ...(underscored === undefined || !saysMissing
      ? []
      : [
          clue(
            'strong',
            `The header ${underscored} has "_" in its name: nginx and what is built on it drop such headers (underscores_in_headers), and the answer says that no credential came.`,
          ),
        ]),
  ];
}

/** nginx documentation, ngx_http_core_module: underscores_in_headers is off by default. */
function isUnread(name: string, config: ConfigFacts | undefined): boolean {
  if (!name.includes('_') || config?.underscores === true) return false;
  return KEY_NAME.test(name) || (config?.keyNames ?? []).some((key) => key.toLowerCase() === name.toLowerCase());
}

/** Settings of the server that cannot be right as they stand. */
export const faultClues = (config: ConfigFacts | undefined): readonly Clue[] =>
  (config?.faults ?? [])
    .slice(0, 3)
    .map(({ product, written, does }) => clue('certain', `The setting "${written.slice(0, 120)}" of ${product} ${does}.`));

/** White space in a quoted key is sent as part of it. */
export const paddedClues = (config: ConfigFacts | undefined): readonly Clue[] =>
  (config?.padded ?? [])
    .slice(0, 2)
    .map((name) => clue('certain', `The value of ${name} begins or ends with white space, which is sent as part of it.`));

const same = (one: string, other: string): boolean => one.replace(/\/$/, '') === other.replace(/\/$/, '');
const readable = (settings: readonly Setting[]): readonly Setting[] => settings.filter(({ value }) => !/[${}<>]/.test(value));

/** The token's issuer is none of those that the configuration trusts. */
export function issuerClues(config: ConfigFacts | undefined, issuer: string): readonly Clue[] {
  const trusted = readable(config?.issuers ?? []);
  if (trusted.length === 0 || trusted.some(({ value }) => value === issuer)) return [];
  const slash = trusted.some(({ value }) => same(value, issuer)) ? ': they differ by a final slash' : '';
  return [
    clue(
      'strong',
      `"iss" is ${issuer}, the configuration trusts ${trusted
        .map(({ value }) => value)
        .join(', ')
        .slice(0, 300)}${slash}.`,
    ),
  ];
}

/** None of the token's audiences is one that the configuration expects. */
export function audienceClues(config: ConfigFacts | undefined, audience: readonly string[]): readonly Clue[] {
  const expected = readable(config?.audiences ?? []);
  if (expected.length === 0 || expected.some(({ value }) => audience.includes(value))) return [];
  const sent = audience.length === 0 ? 'missing' : audience.join(', ');
  return [
    clue(
      'strong',
      `"aud" is ${sent.slice(0, 200)}, the configuration expects ${expected
        .map(({ value }) => value)
        .join(', ')
        .slice(0, 300)}.`,
    ),
  ];
}
