import { against, type Clue, defineCause, hint, likely } from '../cause.ts';
import { isSafeMethod } from '../lib/refused.ts';
import { isServerPage, namesFront } from '../lib/server-page.ts';
import browserAgent from '../probes/browser-agent.ts';
import challenge from '../probes/challenge.ts';
import claimedMissing from '../probes/claimed-missing.ts';
import credentials from '../probes/credentials.ts';
import randomCredential from '../probes/random-credential.ts';
import refusal from '../probes/refusal.ts';
import unknownPath from '../probes/unknown-path.ts';
import withoutCredential from '../probes/without-credential.ts';

export default defineCause({
  id: 'ip-restricted',
  title: 'Access is limited to certain networks',
  needs: { refusal },
  wants: { browserAgent, challenge, claimedMissing, credentials, randomCredential, withoutCredential, unknownPath },
  supersedes: ['permission-denied', 'credentials-missing'],
  detect(facts, { material }): readonly Clue[] {
    const { response } = facts.refusal;
    if (response.status !== 403 || material.request === undefined || !isSafeMethod(material.request.method)) return [];
    if (facts.challenge !== undefined || facts.claimedMissing !== undefined) return [];
    const browser = facts.browserAgent?.trials[0];
    if (browser?.accepted) return [against('The same address is served to a browser’s User-Agent.', browserAgent)];
    // Nobody in front is named, and other paths are answered: whoever refuses knows its paths, as an application does.
    const unknown = facts.unknownPath?.trials[0]?.response?.status;
    if ((unknown === 404 || unknown === 200) && !namesFront(response) && isServerPage(response)) return [];
    const likeBrowser = browser?.sameAsGiven ?? false;
    if (facts.credentials === undefined) {
      // An application would rather answer 401, or say in its own format what is missing.
      const byServer = isServerPage(response);
      const text = 'Nothing was sent and nothing is asked for, and the answer is 403';
      return [likeBrowser && byServer ? likely(`${text}, under a browser’s User-Agent as well.`, browserAgent) : hint(`${text}.`, refusal)];
    }
    const none = facts.withoutCredential?.trials[0]?.sameAsGiven ?? false;
    const random = facts.randomCredential?.trials[0]?.sameAsGiven ?? false;
    return none && random && isServerPage(response)
      ? [
          likely(
            'The 403 is the same with the credential, with a random one and with none: the credential was not looked at.',
            withoutCredential,
          ),
          ...(facts.unknownPath?.trials[0]?.sameAsGiven
            ? [hint('A path that cannot exist gets the same 403: whoever refuses stands before the application.', unknownPath)]
            : []),
        ]
      : [];
  },
  settledBy: 'The same request from another network: the office, the VPN, or the server’s own.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Connect to the company network or VPN, then try again.' },
    { audience: 'developer', effort: 'easy', text: 'Find the public address your program leaves from, and have it allowed.' },
    { audience: 'owner', effort: 'easy', text: 'Add the client’s address to the allow list, or read the real one behind your proxy.' },
  ],
});
