import type { HttpResponse } from '../case.ts';
import { type Clue, defineCause, type Fix, likely, proven, strong } from '../cause.ts';
import { attackLike } from '../lib/attack-like.ts';
import { soleDifference } from '../lib/difference-clue.ts';
import { versionClues } from '../lib/http-versions.ts';
import { isServerPage } from '../lib/server-page.ts';
import browserAgent from '../probes/browser-agent.ts';
import challenge from '../probes/challenge.ts';
import httpVersion from '../probes/http-version.ts';
import refusal from '../probes/refusal.ts';
import unknownPath from '../probes/unknown-path.ts';
import workingDifference from '../probes/working-difference.ts';

export default defineCause({
  id: 'waf-blocked',
  title: 'A filter refuses this client program',
  needs: { refusal },
  wants: { browserAgent, challenge, workingDifference, httpVersion, unknownPath },
  supersedes: ['permission-denied', 'ip-restricted', 'credentials-missing', 'credentials-invalid', 'no-auth-failure'],
  detect(facts, { material }): readonly Clue[] {
    const given = facts.refusal.response.status;
    if (given < 400) return [];
    const compared = soleDifference(facts, 'user agent');
    if (compared.length > 0) return compared;
    const content = facts.challenge === undefined && isBlocked(facts.refusal.response) ? attackLike(material.request) : null;
    if (content !== null && !facts.browserAgent?.trials[0]?.accepted) {
      const text = `The request holds ${content}, which filters take for an attack, and the answer is a bare ${given}.`;
      return [(facts.unknownPath?.trials[0]?.sameAsGiven === false ? strong : likely)(text, refusal)];
    }
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
  fixesFor: ({ browserAgent }, { material }) =>
    browserAgent?.trials[0]?.accepted || attackLike(material.request) === null ? null : OF_CONTENT,
  settledBy: 'The event of the web application firewall, by the request id or the time of the refusal.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Try in an ordinary browser without VPN; report the id that the page shows.' },
    { audience: 'developer', effort: 'easy', text: 'Send an honest User-Agent that names your program, and ask the owner to allow it.' },
    { audience: 'owner', effort: 'medium', text: 'Find the rule that matched, and exempt known API clients from bot filters.' },
  ],
});

/** ModSecurity answers 403, older rule sets 406. */
const isBlocked = (response: HttpResponse): boolean => (response.status === 403 || response.status === 406) && isServerPage(response);

const OF_CONTENT: readonly Fix[] = [
  { audience: 'user', effort: 'easy', text: 'Try again without quotes, angle brackets and "../" in what you enter.' },
  {
    audience: 'developer',
    effort: 'easy',
    text: 'Send the same request with a harmless value; if that passes, encode the value or move it into the body.',
  },
  { audience: 'owner', effort: 'medium', text: 'Find the rule that matched, and exempt this parameter of this path from it.' },
];
