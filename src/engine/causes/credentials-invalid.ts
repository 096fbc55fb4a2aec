import { against, type Clue, defineCause, hint, likely, strong } from '../cause.ts';
import challenge from '../probes/challenge.ts';
import credentials from '../probes/credentials.ts';
import exchange from '../probes/exchange.ts';
import headerSyntax from '../probes/header-syntax.ts';
import randomCredential from '../probes/random-credential.ts';
import refusal from '../probes/refusal.ts';
import token from '../probes/token.ts';
import withoutCredential from '../probes/without-credential.ts';

export default defineCause({
  id: 'credentials-invalid',
  title: 'The credential is wrong or unknown',
  needs: { credentials, refusal },
  wants: { challenge, headerSyntax, randomCredential, withoutCredential, token },
  detect(facts): readonly Clue[] {
    const { status } = facts.refusal.response;
    if (status !== 401 && !(status === 403 && facts.randomCredential?.trials[0]?.sameAsGiven)) return [];
    // Cookies are sessions: session-expired and session-cookie-rejected judge them.
    if (facts.credentials.every(({ value, place }) => value === '' || place === 'cookie')) return [];
    const clues: Clue[] = [];
    if (facts.headerSyntax !== undefined)
      clues.push(against('The credential is not well formed, so its value was not judged.', headerSyntax));
    const first = facts.credentials[0];
    const scheme = first?.scheme?.toLowerCase();
    const asked = facts.challenge?.list.map((one) => one.scheme.toLowerCase()) ?? [];
    const fits = scheme === undefined || scheme === null || asked.length === 0 || asked.includes(scheme);
    // A JWT is judged by its own claims and signature; nobody looks it up.
    const isJwt = facts.token?.reading.kind === 'jwt';
    if (status === 401 && fits) clues.push((isJwt ? hint : likely)(`${shown(first)} was sent and refused with 401.`, exchange));
    const random = facts.randomCredential?.trials[0];
    const none = facts.withoutCredential?.trials[0];
    if (random?.sameAsGiven && none !== undefined && !none.sameAsGiven) {
      clues.push(
        (isJwt || status === 403 ? hint : strong)(
          'A random credential of the same shape gets the same answer, none at all another: it was read and not recognised.',
          randomCredential,
        ),
      );
    } else if (random?.sameAsGiven && fits && !isJwt && status === 401) {
      clues.push(hint('A random credential of the same shape gets the same answer.', randomCredential));
    }
    if (facts.credentials.some(({ place, name }) => place === 'body' && /pass|pwd/i.test(name)))
      clues.push(likely('A user name and a password were posted and refused.', credentials));
    return clues;
  },
  settledBy: 'Whether the same credential works anywhere else, or when it last worked here.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Type the password again, or sign in anew; check that it is for this system.' },
    {
      audience: 'developer',
      effort: 'easy',
      text: 'Compare the key or password with the one in the secret store, character by character.',
    },
    {
      audience: 'owner',
      effort: 'medium',
      text: 'Look the credential up by its id: check that it is known, active and for this environment.',
    },
  ],
});

function shown(credential: { readonly scheme: string | null; readonly name: string; readonly place: string } | undefined): string {
  if (credential === undefined) return 'A credential';
  return credential.scheme === null ? `The ${credential.place} ${credential.name}` : `A ${credential.scheme} credential`;
}
