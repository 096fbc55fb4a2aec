import { type Clue, defineCause, proven, strong } from '../cause.ts';
import { soleDifference } from '../lib/difference-clue.ts';
import { versionClues } from '../lib/http-versions.ts';
import browserAgent from '../probes/browser-agent.ts';
import httpVersion from '../probes/http-version.ts';
import refusal from '../probes/refusal.ts';
import workingDifference from '../probes/working-difference.ts';

export default defineCause({
  id: 'waf-blocked',
  title: 'A filter refuses this client program',
  needs: { refusal },
  wants: { browserAgent, workingDifference, httpVersion },
  supersedes: ['permission-denied', 'ip-restricted', 'credentials-missing', 'credentials-invalid', 'no-auth-failure'],
  detect(facts, { material }): readonly Clue[] {
    const given = facts.refusal.response.status;
    if (given < 400) return [];
    const compared = soleDifference(facts, 'user agent');
    if (compared.length > 0) return compared;
    const versions = versionClues(facts.httpVersion, 'waf-blocked');
    const browser = facts.browserAgent?.trials[0];
    if (browser === undefined || browser.status === null) return versions;
    const agent = material.request?.headers.find(([name]) => /^user-agent$/i.test(name))?.[1] ?? 'none';
    if (browser.accepted)
      return [
        proven(
          `With the User-Agent "${agent.slice(0, 80)}" the answer is ${given}, with a browser’s it is ${browser.status}.`,
          browserAgent,
        ),
        ...versions,
      ];
    const changed = browser.status !== given && browser.status < 500;
    return changed
      ? [
          strong(`A browser’s User-Agent turns the ${given} into ${browser.status}: the program itself is filtered.`, browserAgent),
          ...versions,
        ]
      : versions;
  },
  settledBy: 'The event of the web application firewall, by the request id or the time of the refusal.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Try in an ordinary browser without VPN; report the id that the page shows.' },
    { audience: 'developer', effort: 'easy', text: 'Send an honest User-Agent that names your program, and ask the owner to allow it.' },
    { audience: 'owner', effort: 'medium', text: 'Find the rule that matched, and exempt known API clients from bot filters.' },
  ],
});
