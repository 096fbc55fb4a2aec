import { type HttpResponse, headerOf } from '../case.ts';

const READ = 4000;
/** Servers that run one application and know no rules of access: what they answer, the application said. */
const RUNS_APPLICATION =
  /\b(?:WSGIServer|CPython|gunicorn|uvicorn|hypercorn|waitress|Werkzeug|WEBrick|PSGI|Starman|TwistedWeb|CherryPy|TornadoServer|Cowboy|Kestrel|puma|thin)\b/i;
/** Frameworks that name themselves. IIS adds ASP.NET to every answer, its own included. */
const FRAMEWORK = /^(?!ASP\.NET)\w/i;
/** All that Envoy, Traefik, Caddy, Go and Node programs say when they say no more than the status. */
const BARE =
  /^\W*(?:error|http|status)?\W*(?:[45]\d\d)?\W*(?:error)?\W*(?:forbidden|(?:rbac: )?access (?:is )?denied|not allowed|denied|internal server error|bad gateway)?\W*$/i;

/**
 * Does this error answer look like a web server's, proxy's or gateway's own page: HTML, nothing, or the bare status in words?
 * An application's sentence, its JSON or XML, a framework's or application server's name and a stack trace say otherwise.
 */
export function isServerPage(response: HttpResponse): boolean {
  const type = headerOf(response, 'content-type') ?? '';
  if (/json|xml(?!.*html)/i.test(type.replace(/xhtml\+xml/i, 'html'))) return false;
  if (FRAMEWORK.test(headerOf(response, 'x-powered-by') ?? '')) return false;
  if (RUNS_APPLICATION.test(headerOf(response, 'server') ?? '')) return false;
  const body = response.body.slice(0, READ);
  return /html/i.test(type) || /^\s*<(?:!doctype html|html|h1|head)/i.test(body) || BARE.test(body);
}

/** Web servers, proxies and networks in front whose rules of access answer for single paths, too. */
const FRONT =
  /\b(?:nginx|openresty|tengine|apache|httpd|iis|caddy|envoy|haproxy|traefik|varnish|lighttpd|litespeed|squid|ats|kong|apisix|tyk|gws|esf|big-?ip)\b|cloud|akamai|fastly|aws|azure|google|microsoft|sucuri|imperva/i;

/** Does the answer name a server that keeps rules of access for others? Nothing named: then an application may well have answered itself. */
export const namesFront = (response: HttpResponse): boolean => ['server', 'via'].some((name) => FRONT.test(headerOf(response, name) ?? ''));
