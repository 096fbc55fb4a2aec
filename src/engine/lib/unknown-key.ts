import type { HttpResponse } from '../case.ts';

// AWS and its likenesses; Hawk ("Unknown credentials"); OAuth 1's Problem Reporting extension (consumer and token are looked up first).
const UNKNOWN_KEY =
  /InvalidAccessKeyId|InvalidClientTokenId|UnrecognizedClientException|"message":"Unknown credentials"|oauth_problem="?(?:consumer_key_(?:unknown|rejected|refused)|token_(?:rejected|revoked|expired|used))/;

/** The key is looked up first: where it is unknown, no signature was computed and no right was asked for. */
export const saysUnknownKey = ({ body }: HttpResponse): boolean => UNKNOWN_KEY.test(body.slice(0, 4000));
