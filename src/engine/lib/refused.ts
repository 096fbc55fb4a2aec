import type { HttpResponse } from '../case.ts';
import { graphqlRefusal } from './graphql-refusal.ts';

/** Did this answer refuse? Success and plain redirects mean that nothing did. */
export const isRefused = (refusal: { readonly response: HttpResponse } | undefined): boolean =>
  refusal !== undefined && refusal.response.status >= 400;

/** Is an answer known, and did it refuse nothing? Unknown is not accepted: then the material alone is judged. */
export const isAccepted = (refusal: { readonly response: HttpResponse } | undefined): boolean =>
  refusal !== undefined && refusal.response.status < 400 && !isSignInInstead(refusal.response) && graphqlRefusal(refusal.response) === null;

/** Is an answer known, and is it 2xx? A redirect is neither success nor refusal: a session may have ended behind it. */
export const isSuccess = (refusal: { readonly response: HttpResponse } | undefined): boolean =>
  refusal !== undefined && refusal.response.status >= 200 && refusal.response.status < 300 && isAccepted(refusal);

/** Azure DevOps answers a credential that it cannot read with 203 and its sign-in page (Microsoft Learn, "personal access tokens"). */
export const isSignInInstead = ({ status, body }: HttpResponse): boolean =>
  status === 203 && /<title[^>]{0,100}>[^<]{0,200}\b(?:sign|log)[ -]?in\b/i.test(body.slice(0, 20_000));

/** Methods that change nothing (RFC 9110 §9.2.1). */
export const isSafeMethod = (method: string): boolean => /^(?:GET|HEAD|OPTIONS|TRACE)$/i.test(method);
