import { headerOf } from '../case.ts';
import { isSignInInstead } from '../lib/refused.ts';
import { absent, defineProbe, found } from '../probe.ts';
import exchange from './exchange.ts';
import redirectChain from './redirect-chain.ts';
import refusal from './refusal.ts';

/** A page for people where a program expected its resource. */
export interface LoginPage {
  readonly how: 'redirect' | 'page';
  /** Address of the sign-in page, query removed. */
  readonly where: string;
  readonly why: string;
}

const LOGIN_PATH = /(?:^|[/_.-])(?:log-?in|sign-?in|sso|saml2?|oauth2?|openid-connect|authorize|auth|adfs|cas|idp|wayf)(?:[/_.?-]|$)/i;
const LOGIN_PARAMETERS = [
  'SAMLRequest',
  'redirect_uri',
  'client_id',
  'next',
  'ReturnUrl',
  'return_to',
  'returnTo',
  'redirect',
  'continue',
  'service',
  'rd',
  'from',
];

export default defineProbe({
  id: 'login-page',
  reach: 'none',
  needs: { exchange, refusal },
  wants: { redirectChain },
  run(_material, { exchange, refusal, redirectChain }) {
    const base = exchange.request?.url ?? 'http://unknown.invalid/';
    const steps = redirectChain?.hops.map(({ to }) => to) ?? locationOf(exchange.response, base);
    const login = steps.find((to) => isLogin(to));
    if (login !== undefined)
      return found<LoginPage>({ how: 'redirect', where: shown(login), why: `the answer redirects to ${shown(login)}` });
    const form = isSignInInstead(refusal.response) ? 'the body is a sign-in page' : formIn(refusal.response.body);
    if (form !== null && isHtml(refusal.response)) return found<LoginPage>({ how: 'page', where: shown(refusal.url ?? base), why: form });
    return absent('neither a redirect to a sign-in page nor a sign-in form');
  },
});

function locationOf(
  response: { readonly status: number; readonly headers: readonly (readonly [string, string])[] },
  base: string,
): readonly string[] {
  const location = headerOf(response, 'location');
  if (response.status < 300 || response.status > 399 || location === undefined || !URL.canParse(location, base)) return [];
  return [new URL(location, base).href];
}

/** A sign-in path counts by itself; a way back or an authorization request (RFC 6749 §4.1.1) makes an ordinary path one. */
function isLogin(to: string): boolean {
  const url = new URL(to);
  const asksBack = LOGIN_PARAMETERS.some((name) => url.searchParams.has(name));
  const authorizes = url.searchParams.has('response_type') || url.searchParams.has('SAMLRequest');
  return (
    authorizes ||
    LOGIN_PATH.test(url.pathname) ||
    (asksBack && /account|user|session|identity/i.test(url.pathname)) ||
    /^(?:login|sso|auth|accounts|idp|signin)\./i.test(url.hostname)
  );
}

function isHtml(response: { readonly headers: readonly (readonly [string, string])[]; readonly body: string }): boolean {
  const type = headerOf(response, 'content-type') ?? '';
  return /html/i.test(type) || (type === '' && /^\s*<(?:!doctype html|html)/i.test(response.body));
}

function formIn(body: string): string | null {
  const page = body.slice(0, 100_000);
  if (/<input[^>]{0,300}type=["']?password/i.test(page)) return 'the body is a page with a password field';
  const title = /<title[^>]{0,100}>([^<]{0,200})/i.exec(page)?.[1]?.trim() ?? '';
  if (
    /<form\b/i.test(page) &&
    /\b(?:sign|log)[\s-]?(?:in|on)\b|anmeld|authenti/i.test(`${title} ${/<h1[^>]{0,100}>([^<]{0,200})/i.exec(page)?.[1] ?? ''}`)
  ) {
    return `the body is a sign-in page ("${title.slice(0, 80)}")`;
  }
  return null;
}

const shown = (url: string): string => {
  const parsed = new URL(url);
  return `${parsed.origin}${parsed.pathname}`;
};
