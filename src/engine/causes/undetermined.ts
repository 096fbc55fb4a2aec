import { type Clue, defineCause, type Fix, hint, likely } from '../cause.ts';
import { originOf } from '../lib/credential-origin.ts';
import { isSuccess } from '../lib/refused.ts';
import credentialKind, { type SentKind } from '../probes/credential-kind.ts';
import exchange from '../probes/exchange.ts';
import liveExchange from '../probes/live-exchange.ts';
import refusal from '../probes/refusal.ts';
import token from '../probes/token.ts';

export default defineCause({
  id: 'undetermined',
  title: 'The cause cannot be told from this',
  wants: { credentialKind, exchange, liveExchange, refusal, token },
  detect(facts, { material, cutShort, now }): readonly Clue[] {
    if (isSuccess(facts.refusal)) return [];
    const failure = facts.liveExchange?.failure;
    // Said by the door itself, with what the operator can change.
    if (failure?.kind === 'refused-by-guard') return [likely(failure.message, liveExchange)];
    if (failure) return [hint(`There is no answer to judge: ${failure.message}`, liveExchange)];
    // Said before anything else is: what could not be observed in time is no gap in the material.
    if (cutShort && facts.exchange === undefined && material.request !== undefined)
      return [hint('The time limit of this diagnosis was reached before an answer came.', 'input')];
    if (material.statusAssumed) return [hint('The text names neither a status nor a fault of a credential.', 'input')];
    if (facts.exchange !== undefined)
      return [hint(`The answer is ${facts.exchange.response.status}; nothing in it or in the experiments tells why.`, exchange)];
    if (facts.token !== undefined && material.request === undefined)
      return [
        hint(`Nothing is wrong with the token by itself, as far as it can be read${whatItIs(facts.credentialKind?.sent[0], now)}.`, token),
      ];
    if (material.request !== undefined)
      return [hint(`The ${material.request.method} request was not sent, and no answer to it was given.`, 'input')];
    return [hint('The material shows neither a request that could be sent nor an answer.', 'input')];
  },
  fixesFor: ({ liveExchange }) => {
    const failure = liveExchange?.failure;
    return failure?.kind === 'refused-by-guard' ? [...WITHOUT_CONNECTION, ...forOperator(failure.message)] : null;
  },
  settledBy: 'The failing request with its headers, and the whole answer with its headers (curl -v shows both).',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Paste the whole answer, headers included, or the curl command that fails.' },
    {
      audience: 'developer',
      effort: 'easy',
      text: 'Run the request with curl -v and paste the output: secrets are hidden before anybody sees it.',
    },
    { audience: 'owner', effort: 'medium', text: 'Look in the log of the refusing server at the time of the failure.' },
  ],
});

/** Nothing was sent: what helps is another way to look, or the operator. */
const WITHOUT_CONNECTION: readonly Fix[] = [
  { audience: 'user', effort: 'easy', text: 'Paste the request and its answer instead: both are read without a connection.' },
  { audience: 'developer', effort: 'easy', text: 'Run why401 in your own terminal, from where inner addresses can be reached.' },
];

const ALLOW: Fix = {
  audience: 'owner',
  effort: 'easy',
  text: 'If Slack users may reach this address, have it added to WHY401_ALLOW_NETWORKS (never a metadata service).',
};
const UNBLOCK: Fix = {
  audience: 'owner',
  effort: 'easy',
  text: 'If Slack users may reach this host after all, have it taken out of WHY401_BLOCK_HOSTS.',
};

/** The door says itself which setting would change its mind; often none would. */
function forOperator(refusal: string): readonly Fix[] {
  if (refusal.endsWith('in WHY401_ALLOW_NETWORKS.')) return [ALLOW];
  return refusal.endsWith('in WHY401_BLOCK_HOSTS.') ? [UNBLOCK] : [];
}

/** Knowing whose token it is and how old is the first step to the right system. */
function whatItIs(kind: SentKind | undefined, now: number): string {
  if (kind === undefined || kind.label === 'JWT' || kind.recognition.confidence < NAMED) return originOf(kind, now);
  return `: by its shape it is a credential of this kind: ${kind.label}${originOf(kind, now)}`;
}

const NAMED = 0.9;
