import { type HttpResponse, headerOf } from '../case.ts';

/** Fields that tell whether an answer was made where it was last touched, or came from behind. General knowledge of the products, with its source. */
type Mark = readonly [field: string, value: RegExp];

/** Written only on answers of an upstream. */
const PASSED_ON: readonly Mark[] = [
  // Envoy, "HTTP header manipulation": set by the router for upstream answers; local replies have none.
  ['x-envoy-upstream-service-time', /./],
  // Kong, "headers" setting: X-Kong-Upstream-Latency when an upstream answered, X-Kong-Response-Latency when Kong did.
  ['x-kong-upstream-latency', /./],
  ['x-apisix-upstream-status', /./],
  // API Gateway, "important notes": WWW-Authenticate of an integration is remapped, its trace id is passed on.
  ['x-amzn-remapped-www-authenticate', /./],
  ['x-amzn-remapped-server', /./],
  ['x-amzn-trace-id', /./],
  // Cloudflare cache docs: the origin was asked. What Cloudflare blocks by itself has no cache status.
  ['cf-cache-status', /^(?:dynamic|miss|bypass|expired|revalidated)/i],
  // RFC 9110 §7.6.3: added to what is forwarded.
  ['via', /./],
];

/** A front that speaks for itself, though fields above may stand beside it. */
const OWN_WORDS: readonly Mark[] = [
  ['x-squid-error', /./],
  ['server', /^(?:varnish|cloudfront|akamaighost|awselb)\b/i],
  // CloudFront, "edge functions": answered at the edge.
  ['x-cache', /^(?:lambda|function)generatedresponse/i],
  ['cf-mitigated', /./],
  ['x-kong-response-latency', /./],
  // API Gateway, "gateway responses".
  ['x-amzn-errortype', /./],
  ['x-goog-iap-generated-response', /./],
];

/** Application servers and frameworks, which stand behind all others. */
const APPLICATION: readonly Mark[] = [
  ['x-powered-by', /^(?!arr\b)./i],
  ['x-aspnet-version', /./],
  ['x-aspnetmvc-version', /./],
  ['x-runtime', /^\d/],
  ['x-drupal-cache', /./],
  ['x-application-context', /./],
  [
    'server',
    /^(?:gunicorn|uvicorn|hypercorn|daphne|granian|waitress|werkzeug|wsgiserver|tornadoserver|kestrel|jetty|apache-coyote|undertow|wildfly|payara|glassfish|weblogic|puma|webrick|thin|unicorn|phusion passenger|cowboy|mojolicious|rocket|restlet|microsoft-httpapi|zope|cherrypy|akka-http|vert\.?x|deno|php)/i,
  ],
];

const shows = (answer: HttpResponse, marks: readonly Mark[]): boolean =>
  marks.some(([field, value]) => value.test(headerOf(answer, field)?.trim() ?? ''));

export const isPassedOn = (answer: HttpResponse): boolean => shows(answer, PASSED_ON) && !shows(answer, OWN_WORDS);
export const isOwnWord = (answer: HttpResponse): boolean => shows(answer, OWN_WORDS);
export const isOfApplication = (answer: HttpResponse): boolean => shows(answer, APPLICATION);

/** JSON and XML: what programs say to programs. The pages of servers in front are HTML or plain text. */
export const isForPrograms = (answer: HttpResponse): boolean => /json|xml(?!\+html)/i.test(headerOf(answer, 'content-type') ?? '');

/** Fields that any hop may write or leave as they are: alone they do not tell who made the answer. */
const TRANSIT =
  /^(?:server|via|age|x-cache.*|x-varnish|x-served-by|cf-ray|x-amz-cf-.*|x-envoy-upstream-service-time|x-amz-apigw-id|apigw-requestid)$/i;
export const isTransitField = (name: string): boolean => TRANSIT.test(name);

/** Who speaks, by the answer alone and beside that for a path which cannot exist. 'front': the first hop; 'behind': somebody behind it. */
export function sideOf(given: HttpResponse, unknown: HttpResponse | null): 'front' | 'behind' | 'unclear' {
  if (isOwnWord(given)) return 'front';
  if (isPassedOn(given) || isOfApplication(given)) return 'behind';
  if (unknown === null) return 'unclear';
  // The other answer came from behind and shows it; this one does not, so it did not come that far.
  if (isPassedOn(unknown) || (isOfApplication(unknown) && unknown.status === 404)) return 'front';
  // One voice, in a form for programs, that tells its paths apart.
  const onePath = unknown.status === 404 && isForPrograms(given) && isForPrograms(unknown);
  return onePath && isOneVoice(given, unknown) ? 'behind' : 'unclear';
}

const PASSING =
  /^(?:date|content-length|transfer-encoding|connection|keep-alive|www-authenticate|set-cookie|etag|allow|vary|content-language|x-request-id|cache-control|pragma|expires)$/i;
const voice = (answer: HttpResponse): string =>
  [...new Set(answer.headers.map(([name]) => name.toLowerCase()).filter((name) => !PASSING.test(name)))].sort().join(' ');

/** The same fields and the same Server: header differences would betray two parties. */
const isOneVoice = (one: HttpResponse, other: HttpResponse): boolean =>
  voice(one) === voice(other) && headerOf(one, 'server') === headerOf(other, 'server');
