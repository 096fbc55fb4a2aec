/** The input model: what was sent, what came back, as far as the material shows it. Holds secrets in clear: never log or store a Case. */

import type { ConfigFacts } from './lib/config-directives.ts';
import type { DecodedToken } from './lib/decoded-claims.ts';
import type { LogFacts } from './lib/log-lens.ts';
import type { Recorded } from './recorded.ts';

export type HeaderField = readonly [name: string, value: string];

export interface HttpRequest {
  readonly method: string;
  /** Absolute http or https URL without userinfo (userinfo becomes an Authorization field) and without fragment. */
  readonly url: string;
  /** In the order and case given, duplicates kept. */
  readonly headers: readonly HeaderField[];
  readonly body?: string;
}

export interface HttpResponse {
  readonly status: number;
  readonly statusText: string;
  /** '1.0', '1.1', '2' */
  readonly httpVersion: string;
  readonly headers: readonly HeaderField[];
  /** Decoded text, at most the cap of the door; '' when there was none. */
  readonly body: string;
  readonly bodyTruncated: boolean;
}

/** How to reach the target, besides the request itself (curl's -x, --cacert, --cert, --resolve, -L, --digest). */
export interface Connection {
  readonly proxy?: string;
  /** PEM text. */
  readonly ca?: string;
  readonly clientCertificate?: string;
  readonly clientKey?: string;
  /** host → addresses, instead of a lookup. */
  readonly resolve?: Readonly<Record<string, readonly string[]>>;
  readonly followRedirects?: boolean;
  readonly insecure?: boolean;
  /** user:password to be used for a Digest answer to the challenge (curl --digest). */
  readonly digestCredential?: string;
}

/** A redirect that was pasted before the answer that decides. `request` null: only answers were printed, the first request is the case's own. */
export interface EarlierStep {
  readonly request: HttpRequest | null;
  readonly response: HttpResponse;
}

/** The request that works, of two pasted together. */
export interface WorkingRequest {
  readonly request: HttpRequest;
  readonly response: HttpResponse | null;
  /** How it is known which one works: both answers show it, words beside them say it, or only one of them shows a refusal. */
  readonly shownBy: 'answers' | 'words' | 'order';
}

export interface Case {
  /** Which format read the material, what it understood and what it left aside (sentences, no secrets). */
  readonly format: string;
  readonly understood: readonly string[];
  readonly ignored: readonly string[];
  readonly request?: HttpRequest;
  /** The words of an error stand in for the answer that carried them, and named no status: 401 is assumed. */
  readonly statusAssumed?: boolean;
  /** The answer as pasted; a live one is a fact of the probe `exchange`. */
  readonly response?: HttpResponse;
  /** A token given alone. */
  readonly token?: string;
  /** Free error text (JSON, XML, HTML, prose), when there is no whole response. */
  readonly errorText?: string;
  /** The request bore a credential, or may have, that the material does not show: an export without cookies, a variable in code. */
  readonly credentialsLeftOut?: boolean;
  /** The redirects that led to `response`, oldest first. */
  readonly earlier?: readonly EarlierStep[];
  /** A token's decoded content, given without the token itself: its signature cannot be checked. */
  readonly decodedToken?: DecodedToken;
  /** What the lines of a server log show together. */
  readonly log?: LogFacts;
  /** The text of an API description (OpenAPI, Swagger; JSON or YAML) that stood beside the failure. */
  readonly apiDescription?: string;
  /** What an excerpt of a configuration beside the failure says. */
  readonly config?: ConfigFacts;
  /** The whole material as given, at most 64,000 characters: what stands around the failure. Secret as a whole. */
  readonly pasted?: string;
  /** The moment that the material shows (the last time stamp of a log), epoch seconds. */
  readonly at?: number;
  /** A second request beside `request`: this one works. */
  readonly working?: WorkingRequest;
  /** The material is an evidence file: the case that lies in it is judged, and nothing else here is. */
  readonly recorded?: Recorded;
  readonly connection: Connection;
  /** Values known to be secret besides those found in the request: proxy passwords, private keys, … */
  readonly secrets: readonly string[];
}

/** What arguments or form fields add to the pasted material: they win over it. */
export interface Overlay {
  readonly method?: string;
  readonly headers?: readonly HeaderField[];
  readonly body?: string;
  /** user:password for Basic. */
  readonly user?: string;
  readonly cookies?: string;
  readonly token?: string;
  readonly connection?: Connection;
}

/** First value of a header field, by case-insensitive name. */
export function headerOf(message: { readonly headers: readonly HeaderField[] }, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return message.headers.find(([key]) => key.toLowerCase() === wanted)?.[1];
}

/** All values of a header field, in order (several WWW-Authenticate lines are several challenges lists, RFC 9110 §11.6.1). */
export function headersOf(message: { readonly headers: readonly HeaderField[] }, name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return message.headers.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
}
