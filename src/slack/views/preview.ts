import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { whoMustAct } from '../../usecases/index.ts';
import type { DiagnosisRecord, Escalation, Severity } from '../../usecases/ports.ts';
import { FIELD, VIEW } from '../ids.ts';
import { firstOf, OURS } from '../limits.ts';
import { channelWords, foreign } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { bullets, context, line, plain, richText, section, span, strong } from './blocks.ts';
import { cardBlocks, stateLine } from './card.ts';
import { channelField } from './channel-field.ts';
import { verdictBlocks } from './verdict.ts';

export interface PreviewInput {
  readonly record: DiagnosisRecord;
  readonly reporterId: string;
  /** Where it would go; null: nobody chose a channel yet. */
  readonly channelId: string | null;
  /** True where the last try did not arrive, and for an admin where nobody chose yet: the person picks a channel here. */
  readonly mayChoose: boolean;
  /** The open thread of the same fault, which this report would join. */
  readonly joins: Escalation | null;
  readonly metadata: string;
  /** What DevOps will read: the channel's language need not be the person's. */
  readonly cardWords: Words;
}

const SEVERITIES: readonly Severity[] = ['low', 'normal', 'high'];

/** What DevOps will see, before they see it, with a severity and a note to add. */
export function previewView(words: Words, input: PreviewInput): ModalView {
  const { record, metadata } = input;
  const { preview, common } = words;
  return {
    type: 'modal',
    callback_id: VIEW.preview,
    title: plain(preview.title),
    submit: plain(preview.submit),
    close: plain(common.cancel),
    private_metadata: metadata,
    blocks: [
      ...reasonBlocks(words, record),
      ...channelBlocks(words, input),
      severityField(words),
      noteField(words, record),
      ...shownBlocks(words, input),
    ],
  };
}

/** Where the person can mend it alone, the way is shown once more before others are asked. */
function reasonBlocks({ engine, preview }: Words, { diagnosis }: DiagnosisRecord): KnownBlock[] {
  if (diagnosis === null || whoMustAct(diagnosis) !== 'asker') return [];
  const [first] = diagnosis.causes;
  const own = first?.fixes.filter(({ audience }) => audience !== 'owner') ?? [];
  const { shown } = firstOf(own, OURS.fixSteps);
  if (first === undefined || shown.length === 0) return [section(preview.nothingToMend)];
  const steps = bullets(shown.map((fix) => line(span(foreign(engine.ofCause(first.id, fix.text), OURS.fixText)))));
  return [richText(line(strong(preview.mendYourself)), steps), section(preview.alreadyTried)];
}

function channelBlocks(words: Words, { channelId, mayChoose, joins }: PreviewInput): KnownBlock[] {
  const { preview } = words;
  if (joins !== null && !mayChoose) return [section(preview.joins(stateLine(words, joins)))];
  if (!mayChoose) return [section(channelId === null ? preview.adminFirst : preview.goesTo(channelWords(channelId)))];
  const story = channelId === null ? preview.chooseFirst : preview.chooseOther(channelWords(channelId));
  return [section(story), channelField(preview.channel, channelId)];
}

function severityField({ preview: { severity } }: Words): KnownBlock {
  const option = (value: Severity): PlainTextOption => ({ text: plain(severity.options[value]), value });
  return {
    type: 'input',
    block_id: FIELD.severity,
    label: plain(severity.label),
    element: { type: 'static_select', action_id: FIELD.input, options: SEVERITIES.map(option), initial_option: option('normal') },
  };
}

function noteField({ preview: { note } }: Words, { diagnosis }: DiagnosisRecord): KnownBlock {
  const asksWhy = diagnosis !== null && whoMustAct(diagnosis) === 'asker';
  return {
    type: 'input',
    block_id: FIELD.note,
    optional: !asksWhy,
    label: plain(asksWhy ? note.labelWhy : note.label),
    hint: plain(note.hint),
    element: {
      type: 'plain_text_input',
      action_id: FIELD.input,
      multiline: true,
      max_length: OURS.note,
      placeholder: plain(note.placeholder),
    },
  };
}

function shownBlocks({ preview }: Words, { record, reporterId, cardWords }: PreviewInput): KnownBlock[] {
  const { diagnosis } = record;
  if (diagnosis === null) return [];
  return [
    { type: 'divider' },
    context([preview.cardBelow]),
    ...cardBlocks(cardWords, { reporterId, severity: 'normal', note: null }, record),
    { type: 'divider' },
    context([preview.evidenceBelow]),
    ...verdictBlocks(cardWords, diagnosis, record, null),
  ];
}
