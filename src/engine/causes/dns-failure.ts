import { type Clue, certain, defineCause, proven } from '../cause.ts';
import { clientFailure } from '../lib/client-failure.ts';
import liveExchange from '../probes/live-exchange.ts';
import nameLookup from '../probes/name-lookup.ts';

export default defineCause({
  id: 'dns-failure',
  title: 'The host name cannot be found',
  wants: { liveExchange, nameLookup },
  supersedes: ['host-unreachable', 'identity-provider-unavailable', 'undetermined'],
  detect(facts, { material }): readonly Clue[] {
    const said = clientFailure(material);
    if (said?.kind === 'dns' && facts.liveExchange?.exchange == null)
      return [certain(`The program reports "${said.words}": no server was asked.`, 'input')];
    // Whoever pasted an answer did find the server: from here is not from there.
    if (material.response !== undefined) return [];
    if (facts.liveExchange?.failure?.kind === 'dns') return [proven(facts.liveExchange.failure.message, liveExchange)];
    const lookup = facts.nameLookup;
    if (facts.liveExchange !== undefined || lookup === undefined || lookup.ok || lookup.code === 'OFFLINE') return [];
    return [certain(`The name ${lookup.host} has no address (${lookup.code ?? 'no answer'}).`, nameLookup)];
  },
  settledBy: 'A lookup of the name from the machine where the request fails.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Check the spelling of the address, and whether you need the company network or VPN.' },
    {
      audience: 'developer',
      effort: 'easy',
      text: 'Look the name up (dig, nslookup) where the program runs; compare it with the documentation.',
    },
    { audience: 'owner', effort: 'medium', text: 'Create or repair the DNS record, and check that it is visible from outside.' },
  ],
});
