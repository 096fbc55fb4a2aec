import type { HttpResponse } from '../case.ts';

/** Did this answer refuse? Success and plain redirects mean that nothing did. */
export const isRefused = (refusal: { readonly response: HttpResponse } | undefined): boolean =>
  refusal !== undefined && refusal.response.status >= 400;

/** Methods that change nothing (RFC 9110 §9.2.1). */
export const isSafeMethod = (method: string): boolean => /^(?:GET|HEAD|OPTIONS|TRACE)$/i.test(method);
