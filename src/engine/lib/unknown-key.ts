import type { HttpResponse } from '../case.ts';

const UNKNOWN_KEY = /InvalidAccessKeyId|InvalidClientTokenId|UnrecognizedClientException/;

/** AWS and its likenesses look the key up first: where it is unknown, no signature was computed and no right was asked for. */
export const saysUnknownKey = ({ body }: HttpResponse): boolean => UNKNOWN_KEY.test(body.slice(0, 4000));
