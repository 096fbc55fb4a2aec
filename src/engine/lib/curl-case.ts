import type { Connection, HeaderField, HttpRequest } from '../case.ts';
import type { Parsed } from '../format.ts';
import { type CurlCommand, FILE_FLAGS, readCurlCommand } from './curl-command.ts';
import { detourOf, givenAddresses, hasProxyVariable } from './curl-detour.ts';
import { errorAnswer } from './error-answer.ts';
import { readErrorText } from './error-text.ts';
import { readPastedHttp } from './pasted-exchange.ts';
import { requestUrl, UNKNOWN_HOST } from './request-url.ts';

/** A host that the shell or a template would have filled in. */
const VARIABLE_HOST = /^(?:[a-z]{1,10}:\/\/)?[^/?#]{0,300}[${}<>]/i;
const ERROR_WORDS = /^[{<[]|\b40[0137]\b|unauthori[sz]ed|forbidden|denied|invalid|expired|error:/i;

/** A curl command, and all of the paste that held it → what curl would have sent, and the answer where it was pasted along. */
export function curlCase(command: string, paste: string): Parsed | { readonly problem: string } {
  const curl = readCurlCommand(command);
  const printed = readPastedHttp(paste);
  const [written] = curl.urls;
  if (written === undefined)
    return {
      problem: "This curl command names no URL. Give all of it, such as: curl -H 'Authorization: Bearer …' https://api.example.com/v1/me",
    };
  const target = VARIABLE_HOST.test(written)
    ? { problem: 'The URL of this curl command holds a variable. Fill it in and give the command again.' }
    : requestUrl(plainHttp(written));
  const answered = printed?.response !== undefined;
  if ('problem' in target && !answered) return target;
  const usable = 'problem' in target ? { url: `http://${UNKNOWN_HOST}/`, headers: [], understood: [], secrets: [] } : target;
  const auth = authorizationOf(curl, usable.headers);
  const body = bodyOf(curl);
  const request: HttpRequest = {
    method: methodOf(curl),
    url: withQuery(usable.url, curl, body),
    headers: [...headersOf(curl, body), ...auth.headers],
    ...(body === null || curl.switches.has('get') ? {} : { body }),
  };
  const { hostname } = new URL(usable.url);
  const before = paste.slice(0, Math.max(0, paste.indexOf(command.slice(0, 40))));
  const detour = answered ? null : hasProxyVariable(before) ? 'a proxy in a variable' : detourOf(curl, hostname);
  if (detour !== null)
    return {
      problem: `This curl command goes another way (${detour}) than why401 can. Give it without that, or together with the answer that it got.`,
    };
  const reached = connectionOf(curl, { digest: auth.digest, host: hostname });
  const errorText = answered ? undefined : remainder(paste, command);
  const words =
    errorText === undefined || !ERROR_WORDS.test(errorText) ? undefined : errorAnswer(errorText, readErrorText(errorText).form).response;
  const response = printed?.response ?? words;
  return {
    understood: [
      `curl ${request.method} ${new URL(request.url).origin}`,
      ...usable.understood,
      ...auth.understood,
      ...(printed?.understood ?? []),
    ],
    ignored: [...variables(curl), ...curl.remarks, ...unread(curl), ...reached.ignored],
    request,
    connection: reached.connection,
    secrets: [...usable.secrets, ...auth.secrets, ...reached.secrets],
    ...(response === undefined ? {} : { response }),
    ...(errorText === undefined ? {} : { errorText }),
  };
}

/** curl takes http where no scheme is written; that differs from a URL given alone. */
const plainHttp = (written: string): string => (/^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(written) ? written : `http://${written}`);

function methodOf(curl: CurlCommand): string {
  if (curl.method !== null) return curl.method;
  if (curl.switches.has('head')) return 'HEAD';
  if (curl.options.has('upload-file')) return 'PUT';
  return (curl.data.length > 0 && !curl.switches.has('get')) || curl.forms > 0 ? 'POST' : 'GET';
}

function bodyOf({ data }: CurlCommand): string | null {
  if (data.length === 0) return null;
  const pieces = data.map(({ flag, value }) => (flag === 'data-urlencode' ? urlEncoded(value) : fromFile(flag, value) ? '' : value));
  return pieces.join(data.every(({ flag }) => flag === 'json') ? '' : '&');
}

const fromFile = (flag: string, value: string): boolean => value.startsWith('@') && flag !== 'data-raw';

/** content, =content, name=content (curl --data-urlencode). */
function urlEncoded(value: string): string {
  const equals = value.indexOf('=');
  return equals < 0
    ? encodeURIComponent(value.toWellFormed())
    : `${equals === 0 ? '' : `${value.slice(0, equals)}=`}${encodeURIComponent(value.slice(equals + 1).toWellFormed())}`;
}

function withQuery(url: string, curl: CurlCommand, body: string | null): string {
  if (!curl.switches.has('get') || body === null) return url;
  return `${url}${url.includes('?') ? '&' : '?'}${body}`;
}

function headersOf(curl: CurlCommand, body: string | null): readonly HeaderField[] {
  const has = (name: string): boolean => curl.headers.some(([given]) => given.toLowerCase() === name);
  const json = curl.data.some(({ flag }) => flag === 'json');
  const added: HeaderField[] = [];
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined && !has(name.toLowerCase())) added.push([name, value]);
  };
  if (body !== null && !curl.switches.has('get')) add('Content-Type', json ? 'application/json' : 'application/x-www-form-urlencoded');
  if (json) add('Accept', 'application/json');
  add('User-Agent', curl.options.get('user-agent'));
  add('Referer', curl.options.get('referer'));
  const cookie = curl.options.get('cookie');
  // Without "=" the value is the name of a file.
  if (cookie?.includes('=')) add('Cookie', cookie);
  return [...curl.headers, ...added];
}

interface Credentials {
  readonly headers: readonly HeaderField[];
  readonly digest: string | null;
  readonly understood: readonly string[];
  readonly secrets: readonly string[];
}

/** A header of one's own wins over -u and userinfo; -u wins over userinfo (curl manual, --user). */
function authorizationOf(curl: CurlCommand, fromUrl: readonly HeaderField[]): Credentials {
  const user = curl.options.get('user');
  const bearer = curl.options.get('oauth2-bearer');
  const none = { headers: [], digest: null, understood: [], secrets: [] };
  if (curl.headers.some(([name]) => /^authorization$/i.test(name))) {
    return user === undefined
      ? none
      : { ...none, understood: ['the Authorization header replaces -u, as in curl'], secrets: [passwordOf(user)].filter(isSecret) };
  }
  if (bearer !== undefined) return { ...none, headers: [['Authorization', `Bearer ${bearer}`]] };
  if (user === undefined) return { ...none, headers: fromUrl };
  const secrets = [passwordOf(user)].filter(isSecret);
  if (curl.switches.has('digest') || curl.switches.has('anyauth'))
    return { headers: [], digest: user, understood: ['-u is sent as an answer to a Digest challenge'], secrets };
  if (curl.options.has('aws-sigv4') || curl.switches.has('ntlm') || curl.switches.has('negotiate')) return { ...none, secrets };
  return {
    ...none,
    headers: [['Authorization', `Basic ${Buffer.from(user.includes(':') ? user : `${user}:`, 'utf8').toString('base64')}`]],
    secrets,
  };
}

const passwordOf = (user: string): string => (user.includes(':') ? user.slice(user.indexOf(':') + 1) : '');
const isSecret = (value: string): boolean => value !== '';

function connectionOf(
  curl: CurlCommand,
  { digest, host }: { readonly digest: string | null; readonly host: string },
): { readonly connection: Connection; readonly secrets: readonly string[]; readonly ignored: readonly string[] } {
  const pem = (name: string): string | undefined => [curl.options.get(name)].find((value) => value?.includes('-----BEGIN'));
  const [ca, clientCertificate, clientKey] = [pem('cacert'), pem('cert'), pem('key')];
  const proxy = proxyOf(curl);
  const resolve = givenAddresses(curl, host);
  const connection: Connection = {
    ...(proxy === null ? {} : { proxy: proxy.url }),
    ...(ca === undefined ? {} : { ca }),
    ...(clientCertificate === undefined ? {} : { clientCertificate }),
    ...(clientKey === undefined ? {} : { clientKey }),
    ...(resolve === null ? {} : { resolve }),
    ...(curl.switches.has('location') || curl.switches.has('location-trusted') ? { followRedirects: true } : {}),
    ...(curl.switches.has('insecure') ? { insecure: true } : {}),
    ...(digest === null ? {} : { digestCredential: digest }),
  };
  const badProxy = curl.options.has('proxy') && proxy === null ? ['the proxy, which is not an http or https address'] : [];
  return { connection, secrets: [...(proxy?.secrets ?? []), ...(clientKey === undefined ? [] : [clientKey])], ignored: badProxy };
}

function proxyOf(curl: CurlCommand): { readonly url: string; readonly secrets: readonly string[] } | null {
  const written = curl.options.get('proxy');
  const url = written === undefined || written === '' ? null : URL.parse(plainHttp(written));
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const user = curl.options.get('proxy-user');
  if (user !== undefined) {
    url.username = encodeURIComponent((user.split(':', 1)[0] ?? '').toWellFormed());
    url.password = encodeURIComponent(passwordOf(user).toWellFormed());
  }
  return { url: url.href, secrets: user === undefined ? [] : [passwordOf(user)].filter(isSecret) };
}

function variables({ unexpanded }: CurlCommand): readonly string[] {
  return unexpanded.slice(0, 5).map((name) => `${name} stands for a value that the shell fills in; it was read as written`);
}

function unread(curl: CurlCommand): readonly string[] {
  const files = FILE_FLAGS.filter((name) => curl.options.has(name) && !curl.options.get(name)?.includes('-----BEGIN')).map(
    (name) => `--${name}: files are read only from the terminal's own options`,
  );
  const others = curl.urls.length > 1 ? [`${curl.urls.length - 1} more URL${curl.urls.length > 2 ? 's' : ''}`] : [];
  const bodies = curl.data.some(({ flag, value }) => fromFile(flag, value)) ? ['the request body, which comes from a file'] : [];
  const cookies = curl.options.get('cookie')?.includes('=') === false ? ['-b: the cookies, which come from a file'] : [];
  const signed = curl.options.has('aws-sigv4') ? ['--aws-sigv4: the request is not signed again'] : [];
  return [...files, ...others, ...bodies, ...cookies, ...signed, ...(curl.forms > 0 ? ['-F: the form parts are not sent'] : [])];
}

/** What the command printed, where that is no whole HTTP message: the paragraph behind it. */
function remainder(paste: string, command: string): string | undefined {
  const after = paste.slice(paste.indexOf(command.slice(0, 40)));
  const blank = /\r?\n[ \t]*\r?\n|\r?\n(?=[{<])/.exec(after);
  const rest = blank === null ? '' : after.slice(blank.index).trim();
  return rest === '' ? undefined : rest;
}
