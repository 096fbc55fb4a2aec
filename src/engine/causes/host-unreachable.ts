import { type Clue, defineCause, proven } from '../cause.ts';
import liveExchange from '../probes/live-exchange.ts';

export default defineCause({
  id: 'host-unreachable',
  title: 'The server cannot be reached',
  needs: { liveExchange },
  supersedes: ['undetermined'],
  detect(facts): readonly Clue[] {
    const { failure } = facts.liveExchange;
    if (failure === null || !['connect', 'timeout'].includes(failure.kind)) return [];
    return [proven(`${failure.message} No credential was judged.`, liveExchange)];
  },
  settledBy: 'A connection attempt from another network.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Check the address and your network or VPN, then try again later.' },
    { audience: 'developer', effort: 'easy', text: 'Check host and port, firewall rules and proxy settings from where the program runs.' },
    { audience: 'owner', effort: 'medium', text: 'Check that the service runs, listens on this port, and is let through.' },
  ],
});
