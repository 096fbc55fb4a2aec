import type { HeaderField, HttpResponse } from '../../../src/engine/case.ts';

/** A raw answer, with LF or CRLF, as the model that signatures read. Examples are well-formed: no tolerance here. */
export function rawAnswer(text: string): HttpResponse {
  const unix = text.replaceAll('\r\n', '\n');
  const split = unix.indexOf('\n\n');
  const [statusLine = '', ...lines] = (split === -1 ? unix : unix.slice(0, split)).split('\n');
  const [, httpVersion = '1.1', status = '0', statusText = ''] = /^HTTP\/(\S+) (\d{3}) ?(.*)$/.exec(statusLine) ?? [];
  const headers = lines.map((line): HeaderField => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
  return {
    status: Number(status),
    statusText,
    httpVersion,
    headers,
    body: split === -1 ? '' : unix.slice(split + 2),
    bodyTruncated: false,
  };
}
