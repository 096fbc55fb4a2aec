import type { KnownBlock } from '@slack/types';
import type { Diagnosis, ProbeReport } from '../../engine/index.ts';
import { OURS } from '../limits.ts';
import { foreign } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { code, context, line, richText, span, strong } from './blocks.ts';
import { aside, listed } from './details-list.ts';

const OUTCOMES: readonly ProbeReport['outcome'][] = ['found', 'failed', 'absent', 'skipped'];
/** More than there are probes: nobody should wonder what a hidden one said. */
const MOST = 80;

/** Every probe with how it went, what was found first. The id is what the terminal and the JSON call it. */
export function probeBlocks(words: Words, { probes }: Diagnosis): KnownBlock[] {
  const { details } = words;
  if (probes.length === 0) return [];
  const lists = OUTCOMES.flatMap((outcome) => {
    const those = probes.filter((probe) => probe.outcome === outcome);
    const rows = those.map((probe) => probeRow(words, probe));
    return listed(words, `${details.outcome[outcome]} (${those.length})`, rows, { max: MOST });
  });
  return [richText(line(strong(details.probes))), context([details.probesNote]), ...lists];
}

function probeRow(words: Words, { id, why, ms }: ProbeReport) {
  const { common, details } = words;
  const name = nameOf(words, id);
  const reason = why === null ? '' : `: ${foreign(reasonIn(words, why), OURS.lineText)}`;
  const inside = name === null ? [code(foreign(id, 60)), span(reason)] : [span(`${name}${reason} `), code(id)];
  return line(...inside, aside(details.probeAfter(common.duration(ms))));
}

/** In plain words; null for a probe of another version. */
const nameOf = ({ details: { probe } }: Words, id: string): string | null => (Object.hasOwn(probe, id) ? (probe[id] ?? null) : null);

/** A probe that lacked another's fact says so by its id: "issuer-keys: …". */
export function reasonIn(words: Words, why: string): string {
  const [, id = '', rest = ''] = /^([a-z0-9-]{3,40}): ([\s\S]*)$/.exec(why) ?? [];
  const name = nameOf(words, id);
  return name === null ? words.engine.reason(why) : `${name}: ${words.engine.reason(rest)}`;
}
