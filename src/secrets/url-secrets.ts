import { groups, type Rule, type Span } from './span.ts';
import { isPlaceholder, looksSecret } from './values.ts';

// The authority ends at the first "/", "?" or "#"; the userinfo at its last "@" (WHATWG URL, RFC 3986 §3.2.1).
const USERINFO = /\b[a-z][a-z0-9+.-]{1,20}:\/\/([^\s/?#"'<>|\\]+)@/dgi;
// A password with a raw "/" or "?" in it is no valid URL, and common in connection strings.
const RAW_PASSWORD = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'<>]{1,200}:([^\s@"'<>]{1,300})@/dgi;
/** `user:password@host` without a scheme, and what Slack makes of it: `<mailto:u@h|u@h>:password@host`. */
const BARE_USERINFO = /(?<![\w.+:/@-])([\w.+-]{1,64}):([^\s:/@"'<>|]{4,200})@(?=[\w-]{1,63}\.\w)/dg;
const AFTER_LINK = /\|[^<>|\s]{1,200}>:([^\s/@"'<>]{1,200})@/dg;

/** Addresses that are credentials themselves: whoever knows them may post. */
const WEBHOOKS: readonly RegExp[] = [
  /\/services\/T[A-Z0-9]{4,20}\/B[A-Z0-9]{4,20}\/([A-Za-z0-9]{6,})/dg,
  /\/(?:workflows|triggers)\/T?[A-Z0-9]{4,20}\/[A-Z0-9]{4,24}\/(?:\d{1,24}\/)?([A-Za-z0-9]{8,})/dg,
  /\/api\/(?:v\d{1,2}\/)?webhooks\/\d{4,24}\/([\w-]{8,})/dg,
  /\/webhook(?:b2)?\/([\w@-]{4,}(?:\/IncomingWebhook\/[\w-]{8,})?(?:\/[\w-]{8,})?)/dg,
  /\/bot\d{4,14}:([\w-]{10,})/dg,
  /\/hooks\/catch\/\d{1,12}\/([\w-]{5,})/dg,
  /\/(?:reset|reset-password|password-reset|verify|confirm|magic|magic-link|invite|unsubscribe|activate)\/([\w.~-]{16,})/dg,
];

/** Passwords and tokens inside URLs, apart from named parameters. */
export const urlSecrets: Rule = function* (text) {
  if (text.includes('@')) yield* userinfos(text);
  if (text.includes('/')) for (const pattern of WEBHOOKS) yield* groups(text, pattern, 'webhook secret');
};

function* userinfos(text: string): Generator<Span> {
  for (const match of text.matchAll(USERINFO)) {
    const at = match.indices?.[1];
    if (at !== undefined) yield* inUserinfo(match[1] ?? '', at[0]);
  }
  yield* groups(text, RAW_PASSWORD, 'password', (value) => !/^\d{1,5}(?:$|[/?#])/.test(value) && !isPlaceholder(value));
  for (const match of text.matchAll(BARE_USERINFO)) {
    const at = match.indices?.[2];
    const named = /^(?:mailto|sip|xmpp|acct|https?)$/i.test(match[1] ?? '');
    if (at !== undefined && !named && !isPlaceholder(match[2] ?? '')) yield { start: at[0], end: at[1], kind: 'password' };
  }
  yield* groups(text, AFTER_LINK, 'password', (value) => !isPlaceholder(value));
}

/** The password, or the name where it stands alone: then it is a token (GitHub, Sentry). */
function* inUserinfo(userinfo: string, start: number): Generator<Span> {
  const colon = userinfo.indexOf(':');
  const user = colon < 0 ? userinfo : userinfo.slice(0, colon);
  const password = colon < 0 ? '' : userinfo.slice(colon + 1);
  if (password !== '' && !isPlaceholder(password)) yield { start: start + colon + 1, end: start + userinfo.length, kind: 'password' };
  const alone = password === '' || /^x-(?:oauth-basic|token-auth)$/.test(password);
  const plainName = /^(?:git|hg|svn|ssh|[a-z]{1,12})$/.test(user);
  if (alone ? !plainName && !isPlaceholder(user) : looksSecret(user) && user.length >= 20)
    yield { start, end: start + user.length, kind: 'token' };
}
