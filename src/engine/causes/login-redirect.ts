import { type Clue, certain, defineCause, proven } from '../cause.ts';
import credentials from '../probes/credentials.ts';
import exchange from '../probes/exchange.ts';
import loginPage from '../probes/login-page.ts';

export default defineCause({
  id: 'login-redirect',
  title: 'A sign-in page answers instead of the resource',
  needs: { loginPage, exchange },
  wants: { credentials },
  supersedes: [
    'no-auth-failure',
    'credentials-missing',
    'redirect-drops-credentials',
    'endpoint-mismatch',
    'credentials-invalid',
    'authorization-stripped',
  ],
  detect(facts, { material }): readonly Clue[] {
    const { how, why, where } = facts.loginPage;
    // Whoever asks for the sign-in page itself gets what was asked for.
    if (how === 'page' && material.request !== undefined && isLoginAddress(material.request.url)) return [];
    if (how === 'redirect' && facts.exchange.response.status >= 400) return [];
    const text = how === 'redirect' ? `${facts.exchange.response.status}: ${why}.` : `${facts.exchange.response.status}, but ${why}.`;
    return [how === 'redirect' ? proven(text, exchange) : certain(`${text} (${where})`, loginPage)];
  },
  settledBy: 'Whether a browser that is signed in gets the resource at the same address.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Open the address in a browser and sign in there.' },
    {
      audience: 'developer',
      effort: 'medium',
      text: 'Use the API’s own address and a token; sign-in pages are for browsers, not for programs.',
    },
    {
      audience: 'owner',
      effort: 'medium',
      text: 'Answer API calls (Accept: application/json) with 401 and a challenge instead of a redirect.',
    },
  ],
});

const isLoginAddress = (url: string): boolean => /(?:log-?in|sign-?in|auth|sso|account)/i.test(new URL(url).pathname);
