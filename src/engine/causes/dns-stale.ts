import { type Clue, defineCause, hint } from '../cause.ts';
import exchange from '../probes/exchange.ts';
import liveExchange from '../probes/live-exchange.ts';
import nameLookup from '../probes/name-lookup.ts';

export default defineCause({
  id: 'dns-stale',
  title: 'The name still leads to an old server',
  wants: { exchange, liveExchange, nameLookup },
  supersedes: [],
  detect(facts, { material }): readonly Clue[] {
    const { exchange: seen, nameLookup: looked, liveExchange: live } = facts;
    if (looked === undefined || !looked.ok || material.connection.proxy !== undefined) return [];
    const status = seen?.response.status;
    if (status === undefined || status < 400) return [];
    const known = looked.addresses.map(({ address }) => address);
    const remote = live?.exchange?.remoteAddress ?? seen?.remoteAddress ?? null;
    const clues: Clue[] = [];
    if (remote !== null && known.length > 0 && !known.includes(remote))
      clues.push(hint(`The answer comes from ${remote}; ${looked.host} now means ${known.slice(0, 3).join(', ')}.`, nameLookup));
    // A pasted refusal that the server of today does not repeat may come from the server of yesterday.
    const today = live?.exchange?.response.status;
    if (seen?.source === 'pasted' && today !== undefined && today < 300)
      clues.push(
        hint(`The pasted answer is ${status}, ${known[0] ?? looked.host} now answers ${today} to the same request.`, liveExchange),
      );
    return clues;
  },
  settledBy: 'The addresses of the name from the failing machine (nslookup), and from another network.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Restart the browser or the machine, so that it asks for the address anew.' },
    {
      audience: 'developer',
      effort: 'easy',
      text: 'Remove entries for this name from the hosts file, and limit how long your program caches addresses.',
    },
    {
      audience: 'owner',
      effort: 'medium',
      text: 'Keep the old address serving until the record’s TTL has passed; check all name servers agree.',
    },
  ],
});
