import { headerOf } from '../case.ts';
import { type ProofProblem, proofProblems } from '../lib/dpop.ts';
import { absent, defineProbe, found } from '../probe.ts';
import serverClock from './server-clock.ts';
import token from './token.ts';
import tokenClaims from './token-claims.ts';

export interface DpopProof {
  /** In what the proof does not fit the request; none: nothing is wrong as far as it shows. */
  readonly problems: readonly ProofProblem[];
}

/** The DPoP proof beside the token, held against the request (RFC 9449 §4.3). */
export default defineProbe({
  id: 'dpop-proof',
  reach: 'none',
  wants: { token, tokenClaims, serverClock },
  run({ request }, { token, tokenClaims, serverClock }, { now }) {
    const proof = request === undefined ? undefined : headerOf(request, 'dpop');
    if (request === undefined || proof === undefined) return absent('the request carries no DPoP proof');
    const expected = { token: token?.value ?? null, thumbprint: thumbprintOf(tokenClaims?.claims['cnf']), now: serverClock?.time ?? now };
    return found<DpopProof>({ problems: proofProblems(proof, request, expected) });
  },
});

/** RFC 9449 §6.1: "cnf" with "jkt". */
function thumbprintOf(confirmation: unknown): string | null {
  if (typeof confirmation !== 'object' || confirmation === null || !('jkt' in confirmation)) return null;
  return typeof confirmation.jkt === 'string' ? confirmation.jkt : null;
}
