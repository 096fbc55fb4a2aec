import { headerOf } from '../case.ts';
import { defineCause, proven } from '../cause.ts';
import { logClues } from '../lib/log-clue.ts';
import logLens from '../probes/log-lens.ts';
import refusal from '../probes/refusal.ts';

export default defineCause({
  id: 'rate-limited',
  title: 'Too many requests: the server asks to wait',
  wants: { refusal, logLens },
  supersedes: ['credentials-invalid', 'permission-denied', 'account-locked', 'credentials-missing'],
  detect(facts) {
    if (facts.refusal === undefined) return logClues(facts.logLens, 'rate-limited');
    const { response } = facts.refusal;
    if (response.status !== 429) return [];
    const wait = headerOf(response, 'retry-after');
    return [proven(`The answer is 429 Too Many Requests${wait === undefined ? '' : `, "Retry-After" is ${wait}`}.`, refusal)];
  },
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Wait as long as the answer asks, then retry once.' },
    { audience: 'developer', effort: 'medium', text: 'Honour "Retry-After" and back off; do not repeat at once.' },
    { audience: 'owner', effort: 'medium', text: 'Check whether the limit fits the normal load of this client.' },
  ],
});
