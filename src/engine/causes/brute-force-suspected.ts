import { type Clue, certain, defineCause, likely, strong } from '../cause.ts';
import { attemptsIn, failuresByAddress } from '../lib/failed-logins.ts';

/** Nobody mistypes a password this often; a misconfigured program uses one name, an attack many. */
const MANY = 20;
const MANY_NAMES = 5;
const SOME = 10;

export default defineCause({
  id: 'brute-force-suspected',
  title: 'Somebody is guessing passwords',
  supersedes: ['credentials-invalid', 'credentials-missing', 'account-locked', 'permission-denied', 'no-auth-failure', 'undetermined'],
  detect(_facts, { material }): readonly Clue[] {
    if (material.errorText === undefined) return [];
    const [worst] = failuresByAddress(attemptsIn(material.errorText));
    if (worst === undefined) return [];
    const text = `${worst.failures} sign-ins from ${worst.address} were refused, under ${worst.users} ${worst.users === 1 ? 'name' : 'names'}.`;
    if (worst.failures >= MANY) return [certain(text, 'input')];
    if (worst.failures >= SOME && worst.users >= MANY_NAMES) return [strong(text, 'input')];
    return worst.failures >= SOME ? [likely(text, 'input')] : [];
  },
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
