import type { SecretKinds } from '../../../src/engine/index.ts';
import { feedbackThanksMessage, feedbackView, nothingToCorrectMessage } from '../../../src/slack/views/feedback.ts';
import { forgetMessage, forgottenMessage } from '../../../src/slack/views/forget.ts';
import { formView } from '../../../src/slack/views/form.ts';
import { historyMessage } from '../../../src/slack/views/history.ts';
import { homeView } from '../../../src/slack/views/home.ts';
import * as notices from '../../../src/slack/views/notices.ts';
import { secretWarningMessage } from '../../../src/slack/views/secret-warning.ts';
import {
  notShareableMessage,
  sharedAlreadyMessage,
  sharedMessage,
  shareFailedMessage,
  shareQueuedMessage,
  shareView,
} from '../../../src/slack/views/share.ts';
import * as waysIn from '../../../src/slack/views/ways-in.ts';
import type { Cases } from '../cases.ts';
import { home, modal, type Sample, type Section, toAll, toOne } from '../sample.ts';
import { before, DEVOPS, escalationFor, GENERAL, METADATA, NOW, recordFor, sentencesOf, snoozed, taken } from '../scene.ts';

/** What the person who asks meets besides the verdict. */
export function answers(cases: Cases, kinds: SecretKinds): readonly Section[] {
  return [
    { title: 'Ways in', samples: [...noticeSamples, ...waySamples] },
    { title: 'The form', samples: formSamples },
    { title: 'History and Home', samples: [...historySamples(cases), ...homeSamples(cases)] },
    { title: 'Share', samples: shareSamples(cases) },
    { title: 'This is wrong', samples: feedbackSamples(cases) },
    { title: 'Forget me', samples: forgetSamples },
    { title: 'A secret in public', samples: secretSamples(kinds) },
  ];
}

const noticeSamples: readonly Sample[] = [
  toOne('help', notices.helpMessage),
  toOne('usage', notices.usageMessage),
  toOne('too long', notices.tooLongMessage),
  toOne('busy', notices.busyMessage),
  toOne('broken', notices.brokenMessage),
  toOne('gone', notices.goneMessage),
  toOne('not yours', notices.notYoursMessage),
  toOne('not ready', notices.notReadyMessage),
  toOne('unknown', notices.unknownMessage),
  toOne('again', (words) => notices.againMessage(words, '7F3A')),
  modal('one moment', notices.loadingView),
  modal('a notice in a window', (words) => notices.noticeView(words, notices.goneMessage(words))),
];

const waySamples: readonly Sample[] = [
  toAll('help in a thread', waysIn.askedHelpMessage),
  toAll('nothing pasted', waysIn.pasteMissingMessage),
  modal('nothing in that message', (words) => notices.noticeView(words, { text: words.waysIn.nothingInMessage, blocks: [] })),
  toAll('mention below a message', waysIn.shortcutHintMessage),
  toAll('settings are here', waysIn.settingsPlaceMessage),
  ...(['no-scope', 'too-large', 'not-text', 'not-there'] as const).map((why) =>
    toOne(`file not read: ${why}`, (words) => waysIn.unreadMessage(words, [{ name: 'gateway.log', why }])),
  ),
];

const formSamples: readonly Sample[] = [
  modal('form', (words) => formView(words, {}, METADATA)),
  modal('form after the secret was deleted', (words) =>
    formView(
      words,
      {
        url: 'https://api.example.com/v1/orders',
        method: 'POST',
        headers: 'Accept: application/json',
        experiments: false,
        notice: words.form.secretWasDeleted,
      },
      METADATA,
    ),
  ),
  modal(
    'form with complaints',
    (words) => formView(words, {}, METADATA),
    ({ form: { errors } }) => ({
      what: errors.empty,
      url: errors.url,
      headers: errors.headers,
      credential: errors.credential,
    }),
  ),
  modal(
    'form with more complaints',
    (words) => formView(words, {}, METADATA),
    ({ form: { errors } }) => ({ url: errors.placeholder, credential: errors.missed }),
  ),
];

const historySamples = (cases: Cases): readonly Sample[] => [
  toOne('history, empty', (words) => historyMessage(words, [])),
  toOne('history', (words) => historyMessage(words, mine(cases))),
];

const mine = (cases: Cases) => [
  recordFor(null, { id: 'queued', caseNumber: '0D11', state: 'queued', createdAt: before(1) }),
  recordFor(cases['token-expired--overnight-at-the-kiosk'], { id: 'expired' }),
  recordFor(cases['token-revoked'], { id: 'revoked', caseNumber: '91C4', createdAt: before(90) }),
  recordFor(null, { id: 'failed', caseNumber: '33E0', createdAt: before(1500) }),
  recordFor(cases['no-auth-failure--fresh-token'], { id: 'fine', caseNumber: '6AA8', createdAt: before(4000) }),
];

function homeSamples(cases: Cases): readonly Sample[] {
  const record = recordFor(cases['signing-key-unknown--rotated-out-behind-the-gateway']);
  const open = [
    { escalation: escalationFor(), record, link: 'https://example.slack.com/archives/C0DEVOPS03/p1' },
    { escalation: taken(), record: recordFor(cases['permission-denied--role-missing-at-the-api']), link: null },
    { escalation: snoozed(), record: null, link: null },
  ];
  const many = Array.from({ length: 14 }, (_each, index) => recordFor(cases['token-revoked'], { id: `many-${index}` }));
  return [
    home('home, empty', (words) => homeView(words, { mine: [], open: [], isAdmin: false, now: NOW })),
    home('home', (words) => homeView(words, { mine: mine(cases), open, isAdmin: false, now: NOW })),
    home('home of an admin, with much in it', (words) => homeView(words, { mine: many, open, isAdmin: true, now: NOW })),
  ];
}

function shareSamples(cases: Cases): readonly Sample[] {
  const record = recordFor(cases['authorization-stripped--nginx-empties-the-header']);
  return [
    modal('share', (words) => shareView(words, { record, channelId: GENERAL, metadata: METADATA, channelWords: words })),
    modal(
      'share, no channel',
      (words) => shareView(words, { record, channelId: null, metadata: METADATA, channelWords: words }),
      (words) => ({ channel: words.share.noChannel }),
    ),
    toAll('shared', (words) => sharedMessage(words, record)),
    toAll('shared without result', (words) => sharedMessage(words, recordFor(null))),
    toOne('share queued', (words) => shareQueuedMessage(words, GENERAL)),
    toOne('shared already', sharedAlreadyMessage),
    toOne('nothing to share', notShareableMessage),
    ...sentencesOf('usecases/share.ts').map((why) => toOne('not shared', (words) => shareFailedMessage(words, record, why))),
    toOne('not shared, archived', (words) => shareFailedMessage(words, record, words.refusals.is_archived)),
  ];
}

const feedbackSamples = (cases: Cases): readonly Sample[] => [
  modal('this is wrong', (words) => feedbackView(words, recordFor(cases['clock-skew']), METADATA)),
  modal('this is wrong, no cause', (words) => feedbackView(words, recordFor(null), METADATA)),
  toOne('thank you', (words) => feedbackThanksMessage(words, recordFor(cases['clock-skew']))),
  toOne('nothing to correct', nothingToCorrectMessage),
];

const forgetSamples: readonly Sample[] = [
  toOne('forget me', forgetMessage),
  toOne('forgotten', (words) => forgottenMessage(words, { cases: 12, feedback: 1, traces: 2, kept: 2 })),
  toOne('forgotten, nothing was there', (words) => forgottenMessage(words, { cases: 0, feedback: 0, traces: 0, kept: 0 })),
];

/** One for each role that a secret plays, each kind that no vendor names, and each way to revoke. */
const SECRETS = [
  'asana-token',
  'anthropic-key',
  'aws-access-key',
  'github-refresh-token',
  'google-client-secret',
  'slack-browser-token',
  'saml-assertion',
  'private-key',
  'session-cookie',
  'password',
  'basic-pair',
  'jwt',
  'secret',
];

const secretSamples = (kinds: SecretKinds): readonly Sample[] => [
  ...SECRETS.map((id) =>
    toOne(`secret: ${id}`, (words) =>
      secretWarningMessage(words, { channelId: GENERAL, kinds: [kinds.describe(id)].filter((kind) => kind !== null) }),
    ),
  ),
  toOne('two secrets, by an app', (words) =>
    secretWarningMessage(words, {
      channelId: DEVOPS,
      kinds: ['password', 'private-key'].map((id) => kinds.describe(id)).filter((kind) => kind !== null),
      isAuthor: false,
    }),
  ),
];
