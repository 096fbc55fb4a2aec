import { against, type Clue, certain, defineCause, likely, proven } from '../cause.ts';
import { paddedClues } from '../lib/config-clues.ts';
import { soleDifference } from '../lib/difference-clue.ts';
import { isAccepted } from '../lib/refused.ts';
import { curlWithHeader } from '../lib/repair-command.ts';
import answerText from '../probes/answer-text.ts';
import challenge from '../probes/challenge.ts';
import configExcerpt from '../probes/config-excerpt.ts';
import credentials from '../probes/credentials.ts';
import headerSyntax from '../probes/header-syntax.ts';
import refusal from '../probes/refusal.ts';
import repairedCredential from '../probes/repaired-credential.ts';
import workingDifference from '../probes/working-difference.ts';

export default defineCause({
  id: 'credentials-malformed',
  title: 'The credential is not written correctly',
  wants: { answerText, challenge, credentials, headerSyntax, repairedCredential, refusal, workingDifference, configExcerpt },
  supersedes: [
    'credentials-invalid',
    'token-malformed',
    'scheme-mismatch',
    'authorization-stripped',
    'credentials-missing',
    'token-revoked',
    'credentials-misplaced',
  ],
  detect(facts, { material }): readonly Clue[] {
    if (isAccepted(facts.refusal)) return [];
    const compared = soleDifference(facts, 'hidden characters', 'scheme missing', 'letter case');
    if (compared.length > 0) return compared;
    const padded = paddedClues(facts.configExcerpt);
    if (padded.length > 0) return padded;
    // The other request shows that the value is right and stands in the wrong place.
    if (facts.workingDifference?.sole?.aspect === 'place') return [];
    if (facts.headerSyntax === undefined && material.request !== undefined) {
      return [
        against(
          facts.credentials === undefined
            ? 'The request carries no credential.'
            : 'The credential is well formed, as far as its syntax shows.',
          credentials,
        ),
      ];
    }
    const isBareRead = readsBareValue(facts.challenge !== undefined, facts.answerText?.text ?? '');
    const clues: Clue[] = (facts.headerSyntax ?? []).map(({ kind, text, certain: sure }) =>
      (sure && !(kind === 'no-scheme' && isBareRead) ? certain : likely)(text, headerSyntax),
    );
    const accepted = facts.repairedCredential?.accepted;
    if (accepted?.kind === 'cleaned-credential')
      clues.unshift(proven(`The same request is accepted when ${accepted.changed}.`, repairedCredential));
    return clues;
  },
  settledBy: 'The exact bytes of the header as sent, for example from curl -v.',
  repair(facts, { material }) {
    if (material.request === undefined) return null;
    // A credential that was sent is hidden wherever it stands, an unexpanded "$TOKEN" too: then the placeholder has another name.
    const placeholder = facts.credentials?.some(({ value }) => value.includes('$TOKEN')) ? '$CREDENTIAL' : '$TOKEN';
    const template = facts.repairedCredential?.accepted?.template ?? `Authorization: Bearer ${placeholder}`;
    return curlWithHeader(template, material.request.url);
  },
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Copy the credential again, without spaces, quotes or line breaks around it.' },
    {
      audience: 'developer',
      effort: 'easy',
      text: 'Write the header as one scheme, one space, one value; trim what you read from files and variables.',
    },
    { audience: 'owner', effort: 'medium', text: 'Answer a malformed credential with a message that says so (RFC 6750: invalid_request).' },
  ],
});

/** Some APIs take the bare value (hug, LoopBack 3, Linear). Where nothing asks for a scheme and the words judge the value itself, it was read as it stood. */
const readsBareValue = (isAsked: boolean, words: string): boolean =>
  !isAsked &&
  /(?:token|key|credentials?) (?:\w+ ){0,3}(?:was|were|is|are) (?:invalid|incorrect|unknown|wrong|not (?:valid|known|recogni[sz]ed|correct))/i.test(
    words,
  );
