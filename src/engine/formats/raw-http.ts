import type { HeaderField, HttpResponse } from '../case.ts';
import { defineFormat, type Parsed } from '../format.ts';
import { readPastedHttp } from '../lib/pasted-exchange.ts';
import { UNKNOWN_HOST } from '../lib/request-url.ts';
import { unwrapped } from '../lib/wrapping.ts';

const START = /^[ \t]*(?:[<>$#][ \t]+)?(?:HTTP\/\d(?:\.\d)? +\d{3}(?!\d)|[A-Z]{3,12} \S{1,16000} +HTTP\/\d)/m;
const TRACE = /^\* +(?:Trying|Connected to|Host |Could not resolve|About to connect)/m;
const LOOSE = /^[ \t]*(?:[<>$#][ \t]+)?(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (?:https?:\/\/|\/)\S{0,16000}/m;
const LOOSE_STATUS = /(?:<-|->|=>|→|←)\s{0,4}(?:HTTP\/\d(?:\.\d)? )?[1-5]\d\d\b/;
const FIELD = /^([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]*(\S.*)?$/;
const ANSWER_FIELDS = /^(?:www-authenticate|proxy-authenticate|server|set-cookie|date|etag|x-powered-by|location|retry-after|vary)$/i;
const REQUEST_FIELDS =
  /^(?:authorization|proxy-authorization|cookie|host|user-agent|accept|accept-language|x-api-key|origin|referer|dpop)$/i;

/** HTTP messages: a request, an answer, both, several; `curl -v` and `curl -i` output; fields without a start line. */
export default defineFormat({
  id: 'raw-http',
  confidence(text) {
    const inner = unwrapped(text);
    const first = START.exec(inner);
    if (first !== null) return first.index === 0 || TRACE.test(inner.slice(0, 2000)) ? 0.97 : 0.8;
    if (fieldsOf(inner) !== null) return 0.7;
    const loose = LOOSE.exec(inner);
    if (loose === null) return 0;
    return loose.index === 0 ? 0.7 : LOOSE_STATUS.test(inner.slice(loose.index, loose.index + 20_000)) ? 0.5 : 0.2;
  },
  parse(text) {
    const inner = unwrapped(text);
    const fields = fieldsOf(inner);
    if (fields !== null && !START.test(inner)) return headOnly(fields);
    return (
      readPastedHttp(inner) ?? {
        problem: 'There is no HTTP message in this text. Paste the request line or the status line with its header fields.',
      }
    );
  },
  examples: [
    'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token"\n\n{"error":"invalid_token"}',
    'HTTP/2 403\ncontent-type: text/plain\n\nno',
    'GET /v1/me HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc123\n\nHTTP/1.1 401 Unauthorized\nServer: nginx\n',
    '*   Trying 203.0.113.7:443...\n* Connected to api.example.com (203.0.113.7) port 443 (#0)\n> GET /v1/me HTTP/1.1\n> Host: api.example.com\n> \n< HTTP/1.1 401 Unauthorized\n< Server: nginx\n<',
    'WWW-Authenticate: Basic realm="x"\nServer: nginx/1.25.3',
    'POST https://slack.com/api/auth.test\nAuthorization: Bearer xoxc-111-222-FAKE\n\n{"ok":false,"error":"invalid_auth"}',
    'Since the update we see this:\n\nHTTP/1.1 401 Unauthorized\nServer: nginx\n',
  ],
});

/** Every line a field, and one of them known: a head whose first line was not copied. */
function fieldsOf(text: string): readonly HeaderField[] | null {
  if (text.length > 100_000) return null;
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const fields = lines.map((line) => FIELD.exec(line.replace(/^[<>] /, '').trim()));
  if (fields.length === 0 || !fields.every((field) => field !== null)) return null;
  const pairs = fields.map((field): HeaderField => [field?.[1] ?? '', field?.[2] ?? '']);
  const known = pairs.some(([name]) => ANSWER_FIELDS.test(name) || REQUEST_FIELDS.test(name));
  // A lone Authorization line is a token.
  return known && !(pairs.length === 1 && /authorization$/i.test(pairs[0]?.[0] ?? '')) ? pairs : null;
}

function headOnly(headers: readonly HeaderField[]): Parsed {
  if (!headers.some(([name]) => ANSWER_FIELDS.test(name))) return requestHead(headers);
  const proxy = headers.some(([name]) => /^proxy-authenticate$/i.test(name));
  const response: HttpResponse = { status: proxy ? 407 : 401, statusText: '', httpVersion: '1.1', headers, body: '', bodyTruncated: false };
  return {
    understood: [`the header fields of an answer; its status was not shown and is taken as ${response.status}`],
    ignored: [],
    response,
  };
}

function requestHead(headers: readonly HeaderField[]): Parsed {
  const host = headers.find(([name]) => /^host$/i.test(name))?.[1];
  const known = host !== undefined && /^[A-Za-z0-9.-]{1,253}(?::\d{1,5})?$/.test(host);
  const others = headers.filter(([name]) => !/^host$/i.test(name));
  return {
    understood: ['the header fields of a request'],
    ignored: known ? [] : ['no address was given, so nothing can be sent'],
    request: { method: 'GET', url: known ? `https://${host}/` : `http://${UNKNOWN_HOST}/`, headers: others },
  };
}
