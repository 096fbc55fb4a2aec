import type { KnownBlock, ModalView } from '@slack/types';
import type { Diagnosis } from '../../engine/index.ts';
import type { DiagnosisRecord } from '../../usecases/ports.ts';
import { VIEW } from '../ids.ts';
import { cut, LIMITS, OURS } from '../limits.ts';
import { foreign } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { context, header, line, plain, span } from './blocks.ts';
import { listed } from './details-list.ts';
import { probeBlocks } from './details-probes.ts';
import { tokenBlocks } from './details-token.ts';
import { comparisonBlocks, experimentBlocks, ladderBlocks, requestBlocks, responseBlocks } from './details-wire.ts';
import { headlineOf, summaryLine } from './verdict-words.ts';

export { timeWords } from './details-token.ts';

/** Everything that was observed, for the person who wants to check. */
export function detailsView(words: Words, record: DiagnosisRecord, now: Date): ModalView {
  const { common, details } = words;
  const { diagnosis } = record;
  const blocks = diagnosis === null ? [context([details.nothing])] : detailBlocks(words, diagnosis, record, now);
  const { viewBlocks } = LIMITS;
  return {
    type: 'modal',
    callback_id: VIEW.details,
    title: plain(cut(common.caseTitle(record.caseNumber), LIMITS.modalTitle)),
    close: plain(common.close),
    blocks: blocks.length <= viewBlocks ? blocks : [...blocks.slice(0, viewBlocks - 1), context([details.moreBlocks])],
  };
}

/** What settles a doubt comes first, the raw words of request and answer near the end. */
function detailBlocks(words: Words, diagnosis: Diagnosis, record: DiagnosisRecord, now: Date): KnownBlock[] {
  return [
    header(headlineOf(words, diagnosis)),
    context([summaryLine(words, diagnosis, record)]),
    ...ladderBlocks(words, diagnosis),
    ...experimentBlocks(words, diagnosis),
    ...comparisonBlocks(words, diagnosis),
    ...(diagnosis.token === null ? [] : tokenBlocks(words, diagnosis.token, now)),
    ...requestBlocks(words, diagnosis),
    ...responseBlocks(words, diagnosis),
    ...probeBlocks(words, diagnosis),
    ...inputBlocks(words, diagnosis),
  ];
}

function inputBlocks(words: Words, { input }: Diagnosis): KnownBlock[] {
  const rows = [...input.understood, ...input.ignored.map(words.details.leftAside)];
  return listed(
    words,
    words.details.input,
    rows.map((text) => line(span(foreign(text, OURS.lineText)))),
  );
}
