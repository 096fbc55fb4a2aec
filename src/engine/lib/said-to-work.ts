import type { Case } from '../case.ts';
import { verdictIn } from './pair-words.ts';
import { commandLines, lastLine } from './request-pair.ts';
import { sentCredentials } from './sent-credentials.ts';

type Read = Pick<Case, 'request' | 'response' | 'errorText' | 'secrets' | 'ignored' | 'credentialsLeftOut'>;

/**
 * A refusal beside the one command that the words above it call working ("but this works:"): the command is not what was refused. Its address stays, as the
 * best that is known; what it carries is set aside, since the request that failed may have carried something else. Unchanged where the words do not say so.
 */
export function withoutWorkingCommand<Material extends Read>(text: string, material: Material): Material {
  const { request, response, errorText } = material;
  if (request === undefined || (response === undefined ? errorText === undefined : response.status < 400)) return material;
  const lines = text.split(/\r?\n/);
  const [at, second] = commandLines(lines);
  if (at === undefined || second !== undefined || verdictIn(lastLine(lines.slice(0, at).join('\n'))) !== 'works') return material;
  const carried = sentCredentials(request).map(({ value }) => value);
  const { origin, pathname } = new URL(request.url);
  return {
    ...material,
    request: { method: request.method, url: `${origin}${pathname}`, headers: [] },
    secrets: [...material.secrets, ...carried],
    ignored: [...material.ignored, 'what the command that is said to work carries: it is not the request that was refused'],
    credentialsLeftOut: true,
  };
}
