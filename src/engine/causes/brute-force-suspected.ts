import { defineCause } from '../cause.ts';
import { logClues } from '../lib/log-clue.ts';
import logLens from '../probes/log-lens.ts';

export default defineCause({
  id: 'brute-force-suspected',
  title: 'Somebody is guessing passwords',
  supersedes: [
    'credentials-invalid',
    'credentials-missing',
    'account-locked',
    'permission-denied',
    'token-revoked',
    'no-auth-failure',
    'undetermined',
  ],
  needs: { logLens },
  detect: ({ logLens: log }) => logClues(log, 'brute-force'),
  settledBy: 'More of the log: the same address before and after, and whether any sign-in succeeded.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Change your password if it is used elsewhere, and switch on a second factor.' },
    {
      audience: 'developer',
      effort: 'easy',
      text: 'Check whether this address is a program of yours with an old password before blocking it.',
    },
    { audience: 'owner', effort: 'medium', text: 'Block or slow down this address, and look for sign-ins from it that succeeded.' },
  ],
});
