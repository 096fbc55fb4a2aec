import type { HeaderField, HttpResponse } from '../case.ts';
import { defineFormat, type Parsed } from '../format.ts';
import { requestUrl } from '../lib/request-url.ts';
import { unwrapped } from '../lib/wrapping.ts';

/** The lines under "General" of the network panel of Chrome, Edge and Safari; newer versions put the value on the next line. */
const GENERAL = /^\s{0,8}(Request URL|Request Method|Status Code|Status|Method|Remote Address|Referrer Policy)\s{0,4}:\s{0,4}(.*)$/i;
const HEADING =
  /^\s{0,8}(General|Response Headers|Request Headers|Query String Parameters|Form Data|Request Payload|Response|Preview)\b[^:]{0,40}$/i;
const FIELD = /^\s{0,8}:?([A-Za-z][A-Za-z0-9-]{1,60}):\s{0,4}(.*)$/;
const OF_REQUEST =
  /^(?:authorization|cookie|host|origin|referer|user-agent|accept|accept-language|x-api-key|x-xsrf-token|x-csrf-token|access-control-request-\w{1,20})$/i;
const READ = 60_000;
const MOST_LINES = 2000;

interface Panel {
  readonly general: Readonly<Record<string, string>>;
  readonly sent: readonly HeaderField[];
  readonly received: readonly HeaderField[];
  readonly payload: string;
  readonly rest: string;
}

/** What people copy from the network panel of a browser: address, method, status, and the fields that they had open. */
export default defineFormat({
  id: 'network-panel',
  confidence(text) {
    const inner = unwrapped(text).slice(0, READ);
    if (!/^\s{0,8}Request URL\s{0,4}:/im.test(inner)) return 0;
    return /^\s{0,8}(?:Request Method|Status Code)\s{0,4}:/im.test(inner) ? 0.83 : 0;
  },
  parse(text) {
    const panel = readPanel(unwrapped(text).slice(0, READ));
    const target = requestUrl(panel.general['request url'] ?? '');
    if ('problem' in target) return target;
    return parsed(panel, target.url, [...target.headers, ...panel.sent], target.secrets);
  },
  examples: [
    'Request URL: https://api.example.com/v1/me\nRequest Method: GET\nStatus Code: 401 Unauthorized\nRemote Address: 203.0.113.7:443\nReferrer Policy: strict-origin-when-cross-origin',
    'Request URL:http://localhost:8080/rest/user\nRequest Method:OPTIONS\nStatus Code:401 Full authentication is required to access this resource',
    'General\nRequest URL:\nhttps://api.example.com/v1/me\nRequest Method:\nPOST\nStatus Code:\n403 Forbidden\nResponse Headers\nserver: nginx\nRequest Headers\nauthorization: Bearer abc123\norigin: https://app.example.com',
  ],
});

function parsed(panel: Panel, url: string, headers: readonly HeaderField[], secrets: readonly string[]): Parsed {
  const method = (panel.general['request method'] ?? panel.general['method'] ?? 'GET').trim().toUpperCase();
  const response = answerOf(panel);
  return {
    understood: [
      'a request as the network panel of a browser shows it',
      response === null ? 'which shows no answer' : `status ${response.status}`,
    ],
    ignored: [],
    request: {
      method: /^[A-Z]{3,12}$/.test(method) ? method : 'GET',
      url,
      headers: headers.filter(([name]) => !/^host$/i.test(name)),
      ...(panel.payload === '' ? {} : { body: panel.payload }),
    },
    ...(response === null ? {} : { response }),
    // The fields stand in a part of the panel that has to be opened.
    ...(panel.sent.length === 0 ? { credentialsLeftOut: true } : {}),
    secrets,
  };
}

function answerOf({ general, received, rest }: Panel): HttpResponse | null {
  const [, status, reason = ''] = /(\d{3})\b\s{0,4}(.*)/.exec(general['status code'] ?? general['status'] ?? '') ?? [];
  if (status === undefined) return null;
  return {
    status: Number(status),
    statusText: reason.trim(),
    httpVersion: '1.1',
    headers: received,
    body: rest.trim(),
    bodyTruncated: false,
  };
}

function readPanel(text: string): Panel {
  const general: Record<string, string> = {};
  const [sent, received, payload, rest]: [HeaderField[], HeaderField[], string[], string[]] = [[], [], [], []];
  let section = 'general';
  const lines = text.split(/\r?\n/).slice(0, MOST_LINES);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const [heading, named] = [HEADING.exec(line)?.[1]?.toLowerCase(), GENERAL.exec(line)];
    const field = named === null ? FIELD.exec(line) : named;
    const value = field === null ? '' : (field[2] ?? '').trim() || (/:\s{0,4}$/.test(line) ? (lines[++at] ?? '').trim() : '');
    if (heading !== undefined) section = heading;
    else if (named !== null) general[(named[1] ?? '').toLowerCase()] ??= value;
    else if (section === 'form data' || section === 'request payload') payload.push(line);
    else if (field === null || /^\s{0,8}["{[<]/.test(line)) rest.push(line);
    else
      (section === 'request headers' || (section === 'general' && OF_REQUEST.test(field[1] ?? '')) ? sent : received).push([
        field[1] ?? '',
        value,
      ]);
  }
  return { general, sent, received, payload: payload.join('\n').trim(), rest: rest.join('\n') };
}
