import { against, type Clue, defineCause, hint, likely } from '../cause.ts';
import credentials from '../probes/credentials.ts';
import exchange from '../probes/exchange.ts';
import randomCredential from '../probes/random-credential.ts';
import refusal from '../probes/refusal.ts';
import withoutCredential from '../probes/without-credential.ts';

/** Servers tell this in words, which signatures read; here is what the status and the experiments add. */
export default defineCause({
  id: 'account-locked',
  title: 'The account is locked, disabled or unpaid',
  needs: { refusal },
  wants: { credentials, withoutCredential, randomCredential },
  supersedes: ['credentials-invalid', 'permission-denied', 'token-revoked'],
  detect(facts): readonly Clue[] {
    const { status } = facts.refusal.response;
    if (status < 400 || facts.credentials === undefined) return [];
    // Unpaid is unpaid for everybody: hosts answer so for the whole site (Vercel, "DEPLOYMENT_DISABLED").
    if (status === 402) return [likely('A credential was sent, and the answer is 402 Payment Required.', exchange)];
    if (facts.withoutCredential?.trials[0]?.sameAsGiven)
      return [against('Without any credential the answer is the same, so it says nothing about an account.', withoutCredential)];
    // 423 is WebDAV's word for a locked resource (RFC 4918 §11.3); login endpoints borrow it.
    if (status === 423)
      return [
        facts.credentials.some(({ place }) => place === 'body')
          ? likely('A sign-in is answered with 423 Locked.', exchange)
          : hint('The answer is 423 Locked.', exchange),
      ];
    // A random user cannot be locked: the same words for one speak of something else.
    return facts.randomCredential?.trials[0]?.sameAsGiven
      ? [against('A random credential gets the same answer, so it is not about one account.', randomCredential)]
      : [];
  },
  settledBy: 'The state of the account in the user directory or the billing page.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Wait for the lock to end, or ask the administrator to unlock the account.' },
    {
      audience: 'developer',
      effort: 'easy',
      text: 'Stop retrying: each wrong attempt may extend the lock. Find the program that holds an old password.',
    },
    { audience: 'owner', effort: 'easy', text: 'Unlock or reactivate the account, and see from where the failed attempts came.' },
  ],
});
