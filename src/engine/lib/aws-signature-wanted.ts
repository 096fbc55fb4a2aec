import type { HttpResponse } from '../case.ts';

/** "Request is missing Authentication Token" of AWS's services (Common Errors); API Gateway says it without "Request is", of unknown paths. */
export const wantsAwsSignature = ({ status, body }: HttpResponse): boolean =>
  (status === 400 || status === 403) && /Request is missing Authentication Token/.test(body.slice(0, 4000));
