import type { HeaderField } from '../case.ts';
import { defineFormat, type Parsed } from '../format.ts';
import { type CodeRequest, readCodeRequest } from '../lib/code-request.ts';
import { errorAnswer } from '../lib/error-answer.ts';
import { readErrorText } from '../lib/error-text.ts';
import { readPastedHttp } from '../lib/pasted-exchange.ts';
import { requestUrl } from '../lib/request-url.ts';
import { readShellRequest } from '../lib/shell-request.ts';
import { unwrapped } from '../lib/wrapping.ts';

// "HTTP Error 401.2 - Unauthorized" is a title of IIS and of urllib, and no call of HTTPie.
const COMMAND =
  /^[ \t]*(?:[>$#%❯]+[ \t]*|PS [^\n>]{0,200}>[ \t]*)?(?:\$\w{1,40}[ \t]*=[ \t]*)?(wget|https?(?![ \t]+(?:error|status|response|code)\b)|xhs?|Invoke-RestMethod|Invoke-WebRequest|irm|iwr)[ \t]+(?=[-A-Za-z:"'$@])/im;
const CALL =
  /\b(?:fetch|ky|got|needle|axios(?:\.\w{1,20})?|requests\.\w{1,20}|httpx\.\w{1,20}|urllib\.request\.\w{1,20}|http\.NewRequest\w{0,20}|HttpRequest\.newBuilder|new HttpRequestMessage|HttpClient|RestClient\.\w{1,20}|RestTemplate|WebClient|\$\.ajax|curl_init|curl_setopt\w{0,10}|Net::HTTP\S{0,20}|URI|HTTParty\.\w{1,20}|superagent\.\w{1,20}|\$http\.\w{1,20}|Guzzle\w{0,20}|XMLHttpRequest|UrlFetchApp\.fetch)\s{0,4}[(<]/;
const ADDRESS = /["'`]https?:\/\/\S/;
const WORDS = /\b40[0137]\b|unauthori[sz]ed|forbidden|denied|invalid|expired|error\b|\{\s*"/i;
const READ = 20_000;

/** A request in program text or as a command other than curl's, with what came back where it was pasted along. */
export default defineFormat({
  id: 'http-snippet',
  confidence(text) {
    const inner = unwrapped(text).slice(0, READ);
    const command = COMMAND.exec(inner);
    if (command !== null && readShellRequest(inner.slice(commandAt(command))) !== null)
      return inner.slice(0, command.index).trim() === '' ? 0.975 : 0.82;
    const call = CALL.exec(inner);
    if (call === null || !ADDRESS.test(inner)) return 0;
    return call.index < 200 ? 0.86 : 0.79;
  },
  parse(text) {
    const inner = unwrapped(text);
    const command = COMMAND.exec(inner.slice(0, READ));
    const shell = command === null ? null : readShellRequest(inner.slice(commandAt(command)));
    const request = shell ?? readCodeRequest(inner);
    if (request === null) return { problem: 'This snippet names no address. Give it with its URL, or paste the request as it was sent.' };
    return parsed(request, inner, shell?.unexpanded ?? []);
  },
  examples: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: program text
    "fetch('https://api.example.com/v1/me', { headers: { Authorization: `Bearer ${token}` } })",
    "const { data } = await axios.get('https://api.example.com/v1/me', {\n  headers: { 'X-Api-Key': 'abc' },\n});\n\nAxiosError: Request failed with status code 401",
    'import requests\nr = requests.get("https://api.example.com/v1/me", auth=("me", "secret"))\nprint(r.status_code)  # 401',
    "Invoke-RestMethod -Uri 'https://api.example.com/v1/me' -Headers @{ Authorization = 'Bearer abc' }",
    "wget --header='Authorization: Bearer abc' https://api.example.com/v1/me",
    'http GET api.example.com/v1/me Authorization:"Bearer abc"',
    'req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)\nreq.Header.Set("Authorization", "Bearer abc")',
  ],
});

const commandAt = (match: RegExpExecArray): number => match.index + match[0].search(/(?:wget|https?|xhs?|Invoke-\w+|irm|iwr)[ \t]+$/i);

function parsed(snippet: CodeRequest, text: string, unexpanded: readonly string[]): Parsed | { readonly problem: string } {
  const printed = readPastedHttp(text);
  // HTTPie and others print what was really sent.
  if (printed?.request !== undefined && printed.response !== undefined) return printed;
  const target = requestUrl(snippet.url.replace(/\$\{?[\w.]{1,60}\}?|\{\{?[\w.]{1,60}\}?\}/g, 'x'));
  if ('problem' in target) return target;
  const response = printed?.response ?? wordsBehind(text);
  const secret = snippet.user?.[1] ?? '';
  const leftOut = snippet.hidden.length > 0;
  return {
    understood: [
      `${snippet.method} ${new URL(target.url).origin} in a snippet`,
      ...target.understood,
      ...snippet.hidden.slice(0, 5).map((name) => `${name}, whose value is made at run time`),
      ...(printed?.understood ?? []),
    ],
    ignored: [
      ...unexpanded.slice(0, 5).map((name) => `${name} stands for a value that the shell fills in; it was read as written`),
      'the program around the request',
    ],
    request: {
      method: snippet.method,
      url: target.url,
      headers: headersOf(snippet, target.headers),
      ...(snippet.body === null ? {} : { body: snippet.body }),
    },
    secrets: [...target.secrets, secret].filter((value) => value !== ''),
    ...(leftOut ? { credentialsLeftOut: true } : {}),
    ...(response === undefined ? {} : { response }),
  };
}

function headersOf({ headers, user, body }: CodeRequest, fromUrl: readonly HeaderField[]): readonly HeaderField[] {
  const has = (name: string): boolean => headers.some(([given]) => given.toLowerCase() === name);
  const basic: readonly HeaderField[] =
    user === null ? fromUrl : [['Authorization', `Basic ${Buffer.from(user.join(':'), 'utf8').toString('base64')}`]];
  const json: readonly HeaderField[] = body?.startsWith('{') && !has('content-type') ? [['Content-Type', 'application/json']] : [];
  return [...headers, ...(has('authorization') ? [] : basic), ...json];
}

/** What the program printed: the last paragraphs or comments that read like a refusal. */
function wordsBehind(text: string): Parsed['response'] {
  const paragraphs = text.split(/\r?\n[ \t]*\r?\n|\r?\n(?=\s*[{<]\s*["!\w])|(?:#|\/\/)[ \t]*(?=[^\n]{0,200}$)/m, 400).slice(1);
  const words = paragraphs
    .filter((part) => WORDS.test(part) && !CALL.test(part))
    .join('\n\n')
    .trim();
  return words === '' ? undefined : errorAnswer(words, readErrorText(words).form).response;
}
