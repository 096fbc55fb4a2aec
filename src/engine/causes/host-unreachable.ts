import { type Clue, certain, defineCause, hint, likely, proven } from '../cause.ts';
import { clientFailure } from '../lib/client-failure.ts';
import liveExchange from '../probes/live-exchange.ts';

const SILENT: ReadonlySet<string> = new Set(['EMPTY_ANSWER', 'ECONNRESET', 'EPIPE']);

export default defineCause({
  id: 'host-unreachable',
  title: 'The server cannot be reached',
  wants: { liveExchange },
  supersedes: ['identity-provider-unavailable', 'undetermined'],
  detect(facts, { material }): readonly Clue[] {
    const failure = facts.liveExchange?.failure ?? null;
    const said = clientFailure(material);
    if (said?.kind === 'connect' && failure === null && facts.liveExchange?.exchange == null)
      return [certain(`The program reports "${said.words}": no server judged a credential.`, 'input')];
    // Access lists of monit and dnsdist, and filters on the way, let a connection be made and close it without a word.
    if (failure !== null && material.response === undefined && SILENT.has(failure.code))
      return [likely(`${failure.message} An access list or a filter may do that, or another protocol on this port.`, liveExchange)];
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
