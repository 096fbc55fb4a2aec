/** One kind of line in a configuration. The first group of `pattern` is its value. */
export interface DirectiveRule {
  readonly product: string;
  readonly kind: 'drops' | 'passes' | 'key-name' | 'underscores' | 'issuer' | 'audience' | 'fault' | 'padded';
  readonly pattern: RegExp;
  readonly unless?: RegExp;
  /** A clause after the directive: 'empties the Authorization header'. */
  readonly does: string;
  /** The product drops the field where nothing says otherwise. */
  readonly byDefault?: boolean;
  /** It works on what comes in; false where the product first checks the credential itself. */
  readonly sure?: boolean;
}

const EMPTIES = 'takes the Authorization header out of what is passed on';
const PASSES = 'passes the Authorization header on';
const rule = (
  product: string,
  kind: DirectiveRule['kind'],
  pattern: RegExp,
  does: string,
  more: Partial<DirectiveRule> = {},
): DirectiveRule => ({ product, kind, pattern, does, ...more });

/** Each from the manual of its product; a directive that depends on others is not here. */
export const RULES: readonly DirectiveRule[] = [
  // nginx: an empty value means that the field is not passed (proxy_set_header).
  rule('nginx', 'drops', /\b(?:proxy|grpc)_set_header\s+Authorization\s+(?:""|'')\s*;/i, EMPTIES),
  rule('nginx', 'drops', /\bproxy_pass_request_headers\s+off\s*;/i, 'passes none of the request’s headers on'),
  rule('nginx', 'drops', /\bmore_clear_input_headers\s+.{0,100}Authorization/i, EMPTIES),
  rule('nginx', 'drops', /\bfastcgi_param\s+HTTP_AUTHORIZATION\s+(?:""|'')\s*;/i, EMPTIES),
  rule('nginx', 'passes', /\bproxy_set_header\s+Authorization\s+\$http_authorization\b/i, PASSES),
  rule('nginx', 'underscores', /\bunderscores_in_headers\s+(on|off)\s*;/i, 'decides whether header names with "_" are read'),
  // Apache: CGI programs get no Authorization unless told so (CGIPassAuth, 2.4.13); mod_wsgi likewise.
  rule('Apache', 'drops', /\bRequestHeader\s+(?:early\s+)?unset\s+"?Authorization/i, EMPTIES),
  rule('Apache', 'drops', /\bCGIPassAuth\s+Off\b/i, 'keeps the Authorization header from the program'),
  rule('Apache', 'drops', /\bWSGIPassAuthorization\s+Off\b/i, 'keeps the Authorization header from the application'),
  rule(
    'Apache',
    'drops',
    /^\s*WSGIScriptAlias\s+\S/i,
    'runs the application without the Authorization header unless WSGIPassAuthorization is On',
    { byDefault: true },
  ),
  rule(
    'Apache',
    'drops',
    /\b(?:SetHandler|ProxyPassMatch|AddHandler)\s+.{0,200}(?:fcgi:\/\/|php\d?-(?:cgi|fcgi)|fcgid-script|cgi-script)/i,
    'runs the program as CGI, which gets no Authorization header unless CGIPassAuth is On',
    { byDefault: true },
  ),
  rule('Apache', 'passes', /\b(?:CGIPassAuth|WSGIPassAuthorization)\s+On\b/i, PASSES),
  rule(
    'Apache',
    'passes',
    /\bSetEnvIf\s+Authorization\b|\bE=(?:REMOTE_USER|HTTP_AUTHORIZATION):%\{HTTP:Authorization\}|\bRequestHeader\s+set\s+"?Authorization/i,
    PASSES,
  ),
  rule('HAProxy', 'drops', /\bhttp-request\s+del-header\s+Authorization\b|\breq(?:i)?del\s+\^?Authorization/i, EMPTIES),
  rule('Caddy', 'drops', /\bheader_up\s+-Authorization\b/i, EMPTIES),
  rule('Caddy', 'passes', /\bheader_up\s+Authorization\s+\{/i, PASSES),
  rule('Traefik', 'drops', /\bcustomRequestHeaders\.Authorization\s*[=:]\s*(?:""|'')?\s*["']?$/i, EMPTIES),
  rule(
    'Traefik',
    'drops',
    /^\s*removeHeader\s*[=:]\s*true\b|\.removeheader=true\b/i,
    'takes the Authorization header away after its own check',
    { sure: false },
  ),
  rule('Envoy', 'drops', /\brequest_headers_to_remove\b.{0,200}\bauthorization\b/i, EMPTIES),
  rule('Istio', 'drops', /\bforwardOriginalToken:\s*false\b/, 'keeps the token from the application'),
  rule('Istio', 'passes', /\bforwardOriginalToken:\s*true\b/, PASSES),
  rule('Kong', 'drops', /\bhide_credentials["']?\s*[:=]\s*true\b/, 'takes the credential away before the request goes on', { sure: false }),
  rule('Kong', 'key-name', /["']?\bkey_names["']?\s*[:=]\s*\[([^\]]{1,300})\]/, 'names where the key is expected'),
  // Validators: whom they trust, and for whom a token must be made.
  rule(
    'a token validator',
    'issuer',
    /(?:\bissuer-uri|\bissuer_?uri|\bissuerBaseURL|\boidcIssuerURL|--oidc-issuer-url|\bValidIssuers?|\bvalid_issuer|\bjwt_issuer|\bISSUER(?:_URL|_URI|_BASE_URL)?|^\s*-?\s*["']?issuer)["']?\s*[:=]\s*["'[]{0,3}(https?:\/\/[^\s"',;)\]]{3,300})/,
    'names the issuer that is trusted',
  ),
  rule(
    'a token validator',
    'audience',
    /(?:\bValidAudiences?|\boidcClientID|--oidc-client-id|\bjwt_audience|\bAUTH0_AUDIENCE|\bAPI_AUDIENCE|\boptions\.Audience|^\s*-?\s*["']?audiences?)["']?\s*[:=]\s*["'[]{0,3}([^\s"';(){}\]][^"';(){}\]]{0,300})/,
    'names the audience that is expected',
  ),
  rule(
    'an application',
    'padded',
    /\b(\w{0,60}(?:key|token|secret|password))["']?\s{0,8}(?:[:=]|=>)\s{0,8}(?:"(?:[ \t\u00a0]+[^"\s][^"]{0,300}|[^"]{0,300}[^"\s][ \t\u00a0]+)"|'(?:[ \t\u00a0]+[^'\s][^']{0,300}|[^']{0,300}[^'\s][ \t\u00a0]+)')/i,
    'has white space at an end',
    { unless: /Bearer |Basic |Token / },
  ),
  // Settings that cannot be right as they stand.
  rule(
    'Laravel Sanctum',
    'fault',
    /\bSANCTUM_STATEFUL_DOMAINS\s*=\s*["']?\S{0,300}https?:\/\//,
    'holds a scheme, where host names alone belong',
  ),
  rule('Laravel', 'fault', /^\s*SESSION_DOMAIN\s*=\s*["']?https?:\/\//, 'holds a scheme, where a domain belongs'),
  rule('Kubernetes', 'fault', /\bkubeAPIServer:\s*\{\s*\}/, 'is empty: the API server has no settings for OpenID Connect'),
  rule(
    'an application',
    'fault',
    /\b(?:audience|issuer|authority)["']?\s*[:=]\s*"(?:\s+[^"\s][^"]{0,200}|[^"]{0,200}[^"\s]\s+)"/i,
    'begins or ends with a blank',
  ),
  rule(
    'an application',
    'fault',
    /\b(?:audience|issuer|authority)["']?\s*[:=]\s*["'](?:\[[A-Za-z][^\]"']{5,200}\]|<[A-Za-z][^>"']{3,200}>|(?:your|my)[-_ ][\w -]{3,100}|change[-_ ]?me|TODO)["']/i,
    'is a placeholder that was never filled in',
  ),
];
