import type { LogEntry } from './log-line.ts';
import { logTime } from './log-time.ts';

/** IIS's default choice, where the excerpt was cut below its header. */
const DEFAULT_FIELDS =
  'date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken'.split(
    ' ',
  );

/** Reads the W3C extended format (IIS, CloudFront): "#Fields:" names the columns of the lines below it. */
export class W3cReader {
  #fields: readonly string[] = DEFAULT_FIELDS;

  read(line: string): LogEntry | null {
    if (line.startsWith('#Fields:')) {
      this.#fields = line.slice(8).trim().split(/\s+/).slice(0, 60);
      return null;
    }
    if (!/^\d{4}-\d\d-\d\d[ \t]\d\d:\d\d:\d\d[ \t]/.test(line)) return null;
    const values = line.trimEnd().split(line.includes('\t') ? '\t' : ' ');
    // The agent's blanks are written as "+", so the columns are as many as the names.
    if (values.length !== this.#fields.length) return null;
    const of = (name: string): string | null => {
      const value = values[this.#fields.indexOf(name)];
      return value === undefined || value === '-' || value === '' ? null : value.slice(0, 500);
    };
    const status = Number(of('sc-status'));
    if (!(status >= 100 && status < 600)) return null;
    return {
      at: logTime(`${of('date') ?? ''} ${of('time') ?? ''}`),
      address: of('c-ip'),
      user: of('cs-username'),
      agent: of('cs(User-Agent)')?.replaceAll('+', ' ') ?? null,
      method: of('cs-method'),
      path: of('cs-uri-stem')?.slice(0, 200) ?? null,
      status,
      substatus: of('sc-substatus') === null ? null : Number(of('sc-substatus')),
    };
  }
}
