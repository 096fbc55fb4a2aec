import { defineFormat, type Parsed } from '../format.ts';
import { type ErrorAnswer, errorAnswer } from '../lib/error-answer.ts';
import { type ErrorText, readErrorText } from '../lib/error-text.ts';
import { unwrapped } from '../lib/wrapping.ts';

const WORDS =
  /\b(?:40[0137]|50[0234]|unauthori[sz]ed|unauthenticated|forbidden|denied|den(?:y|ies)|expired|invalid|credentials?|token|jwt|auth(?:entication|orization)?|signature|password|login|certificate|x509|tls|ssl|clock|csrf|captcha|blocked|permission|scopes?|audience|issuer|ENOTFOUND|ECONNREFUSED|ETIMEDOUT|getaddrinfo|could not resolve|\w{0,30}error|\w{0,30}exception|failed|refused|not accessible|mismatch|redirect[ _]ur[il]|AADSTS\d{4,7}|IDX\d{5}|fatal:|\w{0,20}credential\w{0,20}|HTTP_AUTHORIZATION|SAML\w{0,20}|assertion|not yet valid|Kerberos|LDAP)|认证|授权|登录|登陆|权限|令牌|签名|密码|認証|権限|인증|권한|токен|доступ|парол|авториз/i;
const JWT_INSIDE = /\beyJ[A-Za-z0-9_-]{8,20000}\.eyJ[A-Za-z0-9_-]{2,40000}\.[A-Za-z0-9_-]{0,4000}/;
const READ = 20_000;

/** What a program says about the failure: JSON, XML, HTML, or lines of prose, log and stack trace. */
export default defineFormat({
  id: 'error-body',
  confidence(text) {
    const inner = unwrapped(text);
    if (inner === '') return 0;
    if (/^[{[]/.test(inner) && isJson(inner)) return 0.65;
    if (/^<(?:!doctype|\?xml|[a-z])[^>]{0,2000}>/i.test(inner) && inner.length > 20) return 0.65;
    if (WORDS.test(inner.slice(0, READ))) return 0.4;
    return /\S\s+\S/.test(inner.slice(0, READ)) ? 0.1 : 0;
  },
  parse(text) {
    const inner = unwrapped(text);
    const read = readErrorText(inner);
    const answer = errorAnswer(inner, read.form);
    const token = JWT_INSIDE.exec(inner.slice(0, READ * 5))?.[0];
    if (read.form === 'plain' && !answer.statusShown && token === undefined && !WORDS.test(inner.slice(0, READ))) {
      return {
        problem: 'This text shows no request, answer, token or error. Give a URL, a curl command, a token, or the error text itself.',
      };
    }
    return { ...parsed(inner, read.form, answer), ...(token === undefined ? {} : { token }) };
  },
  examples: [
    '{"error":"invalid_token","error_description":"The access token expired"}',
    '<Error><Code>SignatureDoesNotMatch</Code><Message>no</Message></Error>',
    '<!doctype html><html><head><title>401 Authorization Required</title></head><body></body></html>',
    '401 Unauthorized',
    'jwt expired',
    'invalid_token',
    'JsonWebTokenError: invalid signature\n    at /app/node_modules/jsonwebtoken/verify.js:171:19\n    at getSecret (/app/verify.js:97:14)',
    'Token has expired',
    "IDX10214: Audience validation failed. Audiences: 'a'. Did not match: validationParameters.ValidAudience: 'b'",
  ],
});

const NAMES = {
  json: 'a JSON error',
  xml: 'an XML error',
  html: 'an HTML page',
  form: 'an error in form encoding',
  plain: 'an error text',
} as const;

function parsed(text: string, form: ErrorText['form'], { response, statusShown }: ErrorAnswer): Parsed {
  const status = statusShown ? `status ${response.status}` : 'which names no status';
  return { understood: [NAMES[form], status], ignored: [], errorText: text, response, ...(statusShown ? {} : { statusAssumed: true }) };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
