import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { scrubShapes } from './secrets/redact.ts';

export type Log = Logger;

/** Fields that could carry what a person wrote or a way to act as someone. pino reads one level per `*`; there is no `**`. */
const NEVER_SHOWN = [
  'text',
  'sealed',
  'sealedReply',
  'response_url',
  'replyTo',
  'token',
  'password',
  'secret',
  'authorization',
  'cookie',
  'headers',
  'body',
  'blocks',
  // What a failed statement was given.
  'params',
  'parameters',
];
const PATHS = NEVER_SHOWN.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/**
 * A structured log to standard output. Known fields are redacted by path; whatever still has a credential's shape, nested, in a
 * message or in an error's stack, is scrubbed out of the finished line.
 */
export function createLog(options: { readonly level: string; readonly stream?: DestinationStream }): Log {
  const { level, stream = destination({ dest: 1, sync: true }) } = options;
  return pino({ level, redact: { paths: PATHS, censor: '‹hidden›' }, base: null, hooks: { streamWrite: scrubShapes } }, stream);
}
