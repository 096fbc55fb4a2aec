import { type Clue, defineCause, hint, proven } from '../cause.ts';
import liveExchange from '../probes/live-exchange.ts';

export default defineCause({
  id: 'host-unreachable',
  title: 'The server cannot be reached',
  needs: { liveExchange },
  supersedes: ['undetermined'],
  detect(facts, { material }): readonly Clue[] {
    const { failure } = facts.liveExchange;
    if (failure === null || !['connect', 'timeout'].includes(failure.kind)) return [];
    // Whoever pasted an answer did reach the server: from here is not from there.
    if (material.response !== undefined) return [hint(`From here ${failure.message}`, liveExchange)];
    return [proven(`${failure.message} No credential was judged.`, liveExchange)];
  },
  settledBy: 'A connection attempt from another network.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Check the address and your network or VPN, then try again later.' },
    { audience: 'developer', effort: 'easy', text: 'Check host and port, firewall rules and proxy settings from where the program runs.' },
    { audience: 'owner', effort: 'medium', text: 'Check that the service runs, listens on this port, and is let through.' },
  ],
});
