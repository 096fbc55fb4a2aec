import { defineFormat, type Parsed } from '../format.ts';
import { readErrorText } from '../lib/error-text.ts';
import { unwrapped } from '../lib/wrapping.ts';

const WORDS =
  /\b(?:40[0137]|50[0234]|unauthori[sz]ed|unauthenticated|forbidden|denied|den(?:y|ies)|expired|invalid|credentials?|token|jwt|auth(?:entication|orization)?|signature|password|login|certificate|x509|tls|ssl|clock|csrf|captcha|blocked|permission|scopes?|audience|issuer|ENOTFOUND|ECONNREFUSED|ETIMEDOUT|getaddrinfo|could not resolve|error|exception|failed|refused)/i;
const JWT_INSIDE = /\beyJ[A-Za-z0-9_-]{8,20000}\.eyJ[A-Za-z0-9_-]{2,40000}\.[A-Za-z0-9_-]{0,4000}/;
const STATUS = [
  /"?\bstatus(?:_?code)?"?\s{0,4}[:=]\s{0,4}"?([45]\d\d)\b/i,
  /\b(?:HTTP(?:\/\d(?:\.\d)?)?|status(?: code)?|http error|response code|returned|got an?)\s{0,4}[:=]?\s{0,4}\(?([45]\d\d)\b/i,
  /"code"\s{0,4}:\s{0,4}([45]\d\d)\b/,
  /(?:^|[\s:([>"])(40[0137]|429)(?=$|[\s:,.)\]<"])/,
] as const;
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
    const status = statusIn(inner);
    const token = JWT_INSIDE.exec(inner.slice(0, READ * 5))?.[0];
    if (read.form === 'plain' && status === null && token === undefined && !WORDS.test(inner.slice(0, READ))) {
      return {
        problem: 'This text shows no request, answer, token or error. Give a URL, a curl command, a token, or the error text itself.',
      };
    }
    return { ...parsed(inner, read.form, status), ...(token === undefined ? {} : { token }) };
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

/** The words stand in for the answer that carried them, so that they are read as an answer is; its status is 401 where none is shown. */
function parsed(text: string, form: string, status: number | null): Parsed {
  const names: Readonly<Record<string, string>> = {
    json: 'a JSON error',
    xml: 'an XML error',
    html: 'an HTML page',
    form: 'an error in form encoding',
    plain: 'an error text',
  };
  const types: Readonly<Record<string, string>> = { json: 'application/json', xml: 'application/xml', html: 'text/html' };
  const type = types[form];
  return {
    understood: [names[form] ?? 'an error text', status === null ? 'no status was shown, so it is taken as a 401' : `status ${status}`],
    ignored: [],
    errorText: text,
    response: {
      status: status ?? 401,
      statusText: '',
      httpVersion: '1.1',
      headers: type === undefined ? [] : [['Content-Type', type]],
      body: text.slice(0, 256 * 1024),
      bodyTruncated: text.length > 256 * 1024,
    },
  };
}

function statusIn(text: string): number | null {
  const head = text.slice(0, READ);
  for (const pattern of STATUS) {
    const status = pattern.exec(head)?.[1];
    if (status !== undefined) return Number(status);
  }
  return null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
