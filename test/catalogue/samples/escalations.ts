import { rootCard } from '../../../src/slack/views/card.ts';
import { explainView, reopenedMessage, resolvedMessage, snoozeView, thanksMessage } from '../../../src/slack/views/escalation-forms.ts';
import { evidenceFile, evidenceMessage } from '../../../src/slack/views/evidence.ts';
import { groupMark } from '../../../src/slack/views/marks.ts';
import * as notices from '../../../src/slack/views/notices.ts';
import { type PreviewInput, previewView } from '../../../src/slack/views/preview.ts';
import { unreachableWords } from '../../../src/slack/views/refusals.ts';
import { escalationFailedMessage, reporterMessage } from '../../../src/slack/views/reporter.ts';
import { askAdminMessage } from '../../../src/slack/views/setup.ts';
import { threadReply } from '../../../src/slack/views/thread.ts';
import { en } from '../../../src/slack/words/en.ts';
import type { Words } from '../../../src/slack/words/words.ts';
import type { ChangeKind, EscalationChange } from '../../../src/usecases/ports.ts';
import type { Cases } from '../cases.ts';
import { modal, type Sample, type Section, toAll, toOne, withFile } from '../sample.ts';
import { ADA, changeBy, DEVOPS, escalationFor, METADATA, ON_CALL, recordFor, resolved, sentencesOf, snoozed, taken } from '../scene.ts';

/** An escalation's whole life, as each side reads it. */
export function escalations(cases: Cases): readonly Section[] {
  return [
    { title: 'Preview', samples: previews(cases) },
    { title: 'What the reporter reads at once', samples: atOnce },
    { title: 'The card', samples: cards(cases) },
    { title: 'The thread', samples: thread(cases) },
    { title: 'What reporters hear', samples: reporters(cases) },
    { title: 'Small forms and private answers', samples: small },
    { title: 'Not arrived', samples: failures(cases) },
    { title: 'Choosing the channel', samples: setups(cases) },
  ];
}

function previews(cases: Cases): readonly Sample[] {
  const record = recordFor(cases['signing-key-unknown--rotated-out-behind-the-gateway']);
  const input = { record, reporterId: ADA.id, channelId: DEVOPS, mayChoose: false, joins: null, metadata: METADATA };
  const shown = (name: string, change: Partial<PreviewInput> = {}): Sample =>
    modal(`preview: ${name}`, (words) => previewView(words, { ...input, ...change, cardWords: words }));
  return [
    shown('owner must act'),
    shown('the asker can mend it', { record: recordFor(cases['token-expired--overnight-at-the-kiosk']) }),
    shown('nothing to mend', { record: recordFor(cases['no-auth-failure--fresh-token']) }),
    shown('joins an open thread', { joins: taken() }),
    shown('no channel, asked by somebody', { channelId: null }),
    shown('no channel, asked by an admin', { channelId: null, mayChoose: true }),
    shown('tried before', { mayChoose: true }),
  ];
}

const atOnce: readonly Sample[] = [
  toOne('on its way', (words) => notices.sentMessage(words, DEVOPS)),
  toOne('waiting for a channel', notices.waitingMessage),
  toOne('joined, with a link', (words) => notices.joinedMessage(words, taken(), 'https://example.slack.com/archives/C0DEVOPS03/p1')),
  toOne('joined, waiting for a channel', (words) => notices.joinedMessage(words, escalationFor({ channelId: null }), null)),
  toOne('already there', (words) => notices.alreadyMessage(words, escalationFor())),
  toOne('already waiting for a channel', (words) => notices.alreadyMessage(words, escalationFor({ channelId: null }))),
  toOne('may not act', (words) => notices.mayNotActMessage(words, groupMark(ON_CALL))),
  toOne('may not escalate', (words) => notices.mayNotEscalateMessage(words, groupMark(ON_CALL))),
  toOne('somebody was faster', (words) => notices.lostMessage(words, taken())),
];

function cards(cases: Cases): readonly Sample[] {
  const record = recordFor(cases['signing-key-unknown--rotated-out-behind-the-gateway']);
  const noted = { note: 'Since the deployment at nine all orders fail.', severity: 'high' } as const;
  return [
    toAll('card: open', (words) => rootCard(words, escalationFor(), record)),
    toAll('card: open, high, with a note', (words) => rootCard(words, escalationFor({ ...noted, people: 4, hosts: 2 }), record)),
    toAll('card: open, nobody on call', (words) => rootCard(words, escalationFor({ groupId: null, severity: 'low', people: 2 }), record)),
    toAll('card: acknowledged', (words) => rootCard(words, taken(noted), record)),
    toAll('card: snoozed', (words) => rootCard(words, snoozed(), record)),
    toAll('card: snoozed, no reason', (words) => rootCard(words, snoozed({ snoozeReason: null }), record)),
    toAll('card: resolved', (words) => rootCard(words, resolved(), record)),
    toAll('card: resolved, nothing said', (words) => rootCard(words, resolved({ resolution: null }), record)),
    toAll('card: its case has no result', (words) => rootCard(words, escalationFor(), recordFor(null))),
    withFile('evidence', (words) => [evidenceMessage(words, record), evidenceFile(words, record)]),
    toAll('evidence, none', (words) => evidenceMessage(words, recordFor(null))),
  ];
}

/** Every kind there is (the compiler sees to it), with what a person adds where one can. */
const CHANGES: Readonly<Record<ChangeKind, Partial<EscalationChange>>> = {
  acknowledged: {},
  resolved: { text: 'The gateway has the new signing key.' },
  explained: { text: 'The gateway has the new signing key.' },
  reopened: { by: ADA.id },
  snoozed: { text: 'The vendor deploys a fix at three.' },
  woken: { by: null },
  joined: { by: ADA.id, text: 'Here, too.' },
  worsened: { by: ADA.id },
  reminded: { by: null },
  asked: { by: null },
  'still-on-it': {},
  'handed-back': {},
  fixed: { by: ADA.id },
};

function thread(cases: Cases): readonly Sample[] {
  const record = recordFor(cases['signing-key-unknown--rotated-out-behind-the-gateway'], { caseNumber: '91C4' });
  const escalation = snoozed({ acknowledgedBy: taken().acknowledgedBy, people: 4, hosts: 2, severity: 'high' });
  const line = (name: string, kind: ChangeKind, change: Partial<EscalationChange>, given = escalation): Sample =>
    toAll(`thread: ${name}`, (words) => threadReply(words, given, changeBy(kind, change), record));
  return [
    ...Object.entries(CHANGES).map(([kind, change]) => line(kind, kind as ChangeKind, change)),
    line('resolved, nothing said', 'resolved', {}),
    line('snoozed, no reason', 'snoozed', {}),
    line('reminded, nobody on call', 'reminded', { by: null }, escalationFor({ groupId: null })),
    line('nobody answered', 'handed-back', { by: null }),
  ];
}

function reporters(cases: Cases): readonly Sample[] {
  const record = recordFor(cases['signing-key-unknown--rotated-out-behind-the-gateway']);
  const told = (name: string, kind: ChangeKind, change: Partial<EscalationChange> = CHANGES[kind]): Sample =>
    toAll(`reporter: ${name}`, (words) => reporterMessage(words, resolved(), record, changeBy(kind, change)));
  return [
    told('acknowledged', 'acknowledged'),
    told('resolved', 'resolved'),
    told('resolved, nothing said', 'resolved', {}),
    told('explained', 'explained'),
    told('reopened', 'reopened'),
  ];
}

const small: readonly Sample[] = [
  modal('snooze', (words) => snoozeView(words, METADATA)),
  modal('what was done?', (words) => explainView(words, METADATA)),
  toOne('resolved: say what was done', (words) => resolvedMessage(words, resolved())),
  toOne('fixed for me', thanksMessage),
  toOne('still failing, open again', (words) => reopenedMessage(words, escalationFor())),
  toOne('still failing, was not resolved', (words) => reopenedMessage(words, taken())),
];

const REFUSALS = Object.keys(en.refusals);

function failures(cases: Cases): readonly Sample[] {
  const record = recordFor(cases['signing-key-unknown--rotated-out-behind-the-gateway']);
  const failed = (name: string, why: (words: Words) => string): Sample =>
    toAll(`not arrived: ${name}`, (words) => escalationFailedMessage(words, escalationFor({ diagnosisId: record.id }), why(words)));
  const ours = [...sentencesOf('usecases/post-escalation.ts'), ...sentencesOf('usecases/ask-admin.ts')];
  return [
    ...REFUSALS.map((refusal) => failed(refusal, () => unreachableWords(en, refusal))),
    ...ours.map((why, index) => failed(`ours ${index + 1}`, () => why)),
  ];
}

function setups(cases: Cases): readonly Sample[] {
  const record = recordFor(cases['signing-key-unknown--rotated-out-behind-the-gateway']);
  return [
    toAll('an admin is asked', (words) => askAdminMessage(words, escalationFor({ channelId: null }), record)),
    toAll('an admin is asked again', (words) => askAdminMessage(words, escalationFor(), record)),
  ];
}
