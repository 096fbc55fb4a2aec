import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { DiagnosisRecord, Severity } from '../../usecases/ports.ts';
import { FIELD, VIEW } from '../ids.ts';
import { firstOf, OURS } from '../limits.ts';
import { channelWords, foreign, isChannelId } from '../mrkdwn.ts';
import { bullets, context, line, plain, richText, section, strong, words } from './blocks.ts';
import { cardBlocks, SEVERITY_WORDS } from './card.ts';
import { verdictBlocks } from './verdict.ts';
import { whoMustAct } from './who-must-act.ts';

export interface PreviewInput {
  readonly record: DiagnosisRecord;
  readonly reporterId: string;
  /** Where it would go; null: nobody chose a channel yet, so the person picks one here. */
  readonly channelId: string | null;
  /** True where nobody chose yet, or where the last try did not arrive. */
  readonly mayChoose: boolean;
  readonly metadata: string;
}

const SEVERITIES: readonly Severity[] = ['low', 'normal', 'high'];

/** What DevOps will see, before they see it, with a severity and a note to add. */
export function previewView({ record, reporterId, channelId, mayChoose, metadata }: PreviewInput): ModalView {
  return {
    type: 'modal',
    callback_id: VIEW.preview,
    title: plain('Escalate to DevOps'),
    submit: plain('Send'),
    close: plain('Cancel'),
    private_metadata: metadata,
    blocks: [
      ...reasonBlocks(record),
      ...channelBlocks(channelId, mayChoose),
      severityField(),
      noteField(record),
      ...shownBlocks(record, reporterId),
    ],
  };
}

/** Where the person can mend it alone, the way is shown once more before others are asked. */
function reasonBlocks({ diagnosis }: DiagnosisRecord): KnownBlock[] {
  if (diagnosis === null || whoMustAct(diagnosis) !== 'asker') return [];
  const { shown } = firstOf(
    (diagnosis.causes[0]?.fixes ?? []).filter(({ audience }) => audience !== 'owner'),
    OURS.fixSteps,
  );
  if (shown.length === 0) return [section('There may be nothing for DevOps to mend here. If you think there is, tell them why below.')];
  const steps = bullets(shown.map((fix) => line(words(foreign(fix.text, OURS.fixText)))));
  return [
    richText(line(strong('You can probably mend this one yourself:')), steps),
    section('Already tried, or not possible? Tell DevOps why below.'),
  ];
}

function channelBlocks(channelId: string | null, mayChoose: boolean): KnownBlock[] {
  if (channelId !== null && !mayChoose) return [section(`This goes to ${channelWords(channelId)}. Below is all that will be seen there.`)];
  const story =
    channelId === null
      ? 'No channel is set for escalations yet. Choose where DevOps should see this; it will be remembered for your workspace.'
      : `The last try did not arrive in ${channelWords(channelId)}. Invite the bot there (/invite @why401) and send it again, or choose another channel; it will be remembered for your workspace.`;
  return [section(story), channelField(channelId)];
}

const channelField = (channelId: string | null): KnownBlock => ({
  type: 'input',
  block_id: FIELD.channel,
  label: plain('DevOps channel'),
  hint: plain('For a private channel, first invite the bot there: /invite @why401'),
  element: {
    type: 'conversations_select',
    action_id: FIELD.input,
    placeholder: plain('Choose a channel'),
    filter: { include: ['public', 'private'], exclude_bot_users: true },
    ...(channelId !== null && isChannelId(channelId) ? { initial_conversation: channelId } : {}),
  },
});

const option = (severity: Severity): PlainTextOption => ({ text: plain(SEVERITY_WORDS[severity]), value: severity });

const severityField = (): KnownBlock => ({
  type: 'input',
  block_id: FIELD.severity,
  label: plain('Severity'),
  element: { type: 'static_select', action_id: FIELD.input, options: SEVERITIES.map(option), initial_option: option('normal') },
});

function noteField({ diagnosis }: DiagnosisRecord): KnownBlock {
  const asksWhy = diagnosis !== null && whoMustAct(diagnosis) === 'asker';
  return {
    type: 'input',
    block_id: FIELD.note,
    optional: !asksWhy,
    label: plain(asksWhy ? 'Why should DevOps look at this?' : 'Note'),
    hint: plain('No passwords or tokens, please: others will read this.'),
    element: {
      type: 'plain_text_input',
      action_id: FIELD.input,
      multiline: true,
      max_length: OURS.note,
      placeholder: plain('What were you trying to do? Since when does it fail?'),
    },
  };
}

function shownBlocks(record: DiagnosisRecord, reporterId: string): KnownBlock[] {
  const { diagnosis } = record;
  if (diagnosis === null) return [];
  return [
    { type: 'divider' },
    context(['The card in the channel (with your severity and note):']),
    ...cardBlocks({ reporterId, severity: 'normal', note: null }, record),
    { type: 'divider' },
    context(['The evidence, in the thread below the card:']),
    ...verdictBlocks(diagnosis, record, null),
  ];
}

export const PREVIEW_ERRORS = {
  noChannel: 'No channel is set any more. Close this and press "Escalate to DevOps" once more to choose one.',
} as const;
