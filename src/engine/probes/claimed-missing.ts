import type { HttpResponse } from '../case.ts';
import { absent, defineProbe, found } from '../probe.ts';
import answerText from './answer-text.ts';
import challenge from './challenge.ts';
import refusal from './refusal.ts';

/** The answer says that it saw no credential at all. `explicit`: in words; else only by a challenge without error (RFC 6750 §3.1). */
export interface ClaimedMissing {
  readonly explicit: boolean;
  readonly text: string;
}

// "No applicable key found" speaks of the server's key set.
const WORDS =
  /\bno\s+(?!(?:applicable|matching|suitable|such)\s)(?:\w+\s+){0,3}(?:token|credentials?|api\s?key|key|authorization(?:\s+header)?|jwt)s?\s+(?:(?:was|were|is|has been|have been)\s+)?(?:found|provided|supplied|given|present|sent|specified|in (?:the )?request|received)|(?:credentials?|token|api[\s_-]?key|authorization(?:\s+header)?|authentication(?:\s+token)?)\s+(?:\w+\s+){0,2}(?:(?:was|were|is|are)\s+)?(?:not\s+(?:provided|found|supplied|present|given|sent|set)|missing(?!\s+or\b))|(?<!\bor\s)\bmissing\s+(?!or\s)(?:\w+\s+){0,2}(?:token|credentials?|api[\s_-]?key|authorization|authentication|bearer|jwt|key)|credentials_required|\bno\s+(?:authorization|auth|api[ -]?key|x-api-key)\s+header\b|\bno\s+(?:bearer\s+)?token\b|access_token_missing|^\s*(?:\{\s*"detail"\s*:\s*")?not authenticated\b(?="?\s*\}?\s*$)|\bauth(?:orization)?\s+header\s+(?:is\s+)?(?:required|absent)/i;

export default defineProbe({
  id: 'claimed-missing',
  reach: 'none',
  wants: { answerText, challenge, refusal },
  run(_material, { answerText, challenge, refusal }) {
    if (refusal !== undefined && refusal.response.status < 400) return absent('nothing was refused');
    if (isUnknownRoute(refusal?.response)) return absent('the gateway says the same of a path that it does not know');
    const described = challenge?.list.find(({ params }) => WORDS.test(params['error_description'] ?? ''))?.params['error_description'];
    const words = described ?? WORDS.exec(answerText?.text ?? '')?.[0];
    if (words !== undefined && isThing(words, refusal?.response))
      return absent('404 says of a thing that it is not found, whatever it is called');
    if (words !== undefined) return found<ClaimedMissing>({ explicit: true, text: `the answer says "${words.slice(0, 120)}"` });
    const bearer = challenge?.list.find(({ scheme }) => /^(?:bearer|dpop)$/i.test(scheme));
    if (bearer !== undefined && bearer.params['error'] === undefined && refusal?.response.status === 401) {
      return found<ClaimedMissing>({
        explicit: false,
        text: 'the Bearer challenge names no error, as where no token was seen (RFC 6750 §3.1)',
      });
    }
    return absent('the answer does not say that a credential is missing');
  },
});

/** A coin, an invitation or a device may be called token, too (RFC 9110 §15.5.5). */
const isThing = (words: string, response: HttpResponse | undefined): boolean =>
  (response?.status === 404 || response?.status === 410) && /\bnot\s+found$/i.test(words);

/** API Gateway answers an unknown path or method with "Missing Authentication Token" (developer guide, gateway response types). */
const isUnknownRoute = (response: HttpResponse | undefined): boolean =>
  response?.status === 403 && /^\s*\{\s*"message"\s*:\s*"Missing Authentication Token"\s*\}/.test(response.body);
