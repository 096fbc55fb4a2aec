import { installedPage, installFailedPage, installPage } from '../../../src/slack/views/install.ts';
import { settingsStandingView, settingsView } from '../../../src/slack/views/settings.ts';
import { notSavedMessage, onlyAdminsMessage, webhookKeyMessage } from '../../../src/slack/views/settings-notices.ts';
import type { Words } from '../../../src/slack/words/words.ts';
import { DEFAULT_SETTINGS, type Delivery, type WorkspaceSettings } from '../../../src/usecases/workspace-model.ts';
import { modal, page, type Sample, type Section, toOne } from '../sample.ts';
import { before, DEVOPS, NOW, ON_CALL } from '../scene.ts';

/** Settings and installation. */
export const workspaces = (): readonly Section[] => [
  { title: 'Settings', samples: settingsSamples() },
  {
    title: 'Installation, in a browser',
    samples: [
      page('install', (words) => installPage(words, 'https://slack.com/oauth/v2/authorize')),
      page('installed', (words) => installedPage(words, { teamId: 'T0PLAYGRND', appId: 'A0WHY401' })),
      page('installed for an organisation', (words) => installedPage(words, null)),
      ...(['denied', 'stale', 'broken'] as const).map((why) => page(`not installed: ${why}`, (words) => installFailedPage(words, why))),
    ],
  },
];

function settingsSamples(): readonly Sample[] {
  const groups = [{ id: ON_CALL, handle: 'devops-oncall', name: 'DevOps on call' }];
  const given = { groups, operatorNetworks: [], dead: [], defaultChannel: null };
  return [
    modal('settings, first time', (words) => settingsView(words, DEFAULT_SETTINGS, given)),
    modal('settings, all in use', (words) =>
      settingsView(words, FULL, { ...given, operatorNetworks: ['10.20.0.0/16', '192.168.7.0/24'], dead: DEAD }),
    ),
    modal(
      'settings, groups not listed, complaints',
      (words) => settingsView(words, DEFAULT_SETTINGS, { ...given, groups: null }),
      complaints,
    ),
    toOne('not saved: every fault of a rule', (words) =>
      notSavedMessage(
        words,
        faults.map((fault, index) => words.settings.errors.inLine(index + 1, fault(words))),
      ),
    ),
    modal(
      'settings, channel archived',
      (words) => settingsView(words, FULL, given),
      ({ settings: { errors } }) => ({ channel: errors.channelArchived }),
    ),
    modal('settings for everybody', (words) => settingsStandingView(words, FULL, null)),
    modal('settings for everybody, nothing chosen', (words) => settingsStandingView(words, DEFAULT_SETTINGS, null)),
    toOne('only admins', onlyAdminsMessage),
    toOne('not saved', (words) =>
      notSavedMessage(words, [words.settings.errors.channelHidden, words.settings.errors.network('10.0.0.0/8')]),
    ),
    toOne('the key of a webhook', (words) => webhookKeyMessage(words, 'https://hooks.example.com/why401', 'shown once, then sealed')),
  ];
}

const FULL: WorkspaceSettings = {
  ...DEFAULT_SETTINGS,
  devopsChannel: DEVOPS,
  groupId: ON_CALL,
  rules: [{ host: '*.pay.example.com', cause: 'waf-blocked', channelId: DEVOPS, groupId: ON_CALL }],
  mayEscalate: 'group',
  sealedPagerDuty: 'sealed',
  webhook: { url: 'https://hooks.example.com/why401', sealedKey: 'sealed' },
};

const delivery = (target: Delivery['target'], problem: string | null): Delivery => ({
  id: target,
  teamId: 'T0PLAYGRND',
  escalationId: 'e5ca',
  target,
  event: 'opened',
  state: 'dead',
  attempts: 8,
  problem,
  createdAt: before(300),
  endedAt: NOW,
});

const DEAD = [
  delivery('webhook', 'It refused the message (status 403). Check the address and the key in the settings.'),
  delivery('webhook', 'It answered with a redirect (301), which is not followed. Enter the final address.'),
  delivery('webhook', 'It is not ready (status 503).'),
  delivery('webhook', 'It could not be reached (ETIMEDOUT).'),
  delivery('webhook', 'Its address cannot be read. Enter it again in the settings.'),
  delivery('pagerduty', 'Its key was stored under another WHY401_SECRET and can no longer be read. Enter it again in the settings.'),
  delivery('pagerduty', 'It is no longer set up in this workspace.'),
  delivery('pagerduty', null),
];

const complaints = ({ settings: { errors } }: Words): Readonly<Record<string, string>> => ({
  channel: errors.channelHidden,
  group: errors.group,
  may_escalate: errors.groupNeeded,
  rules: errors.rulesMost(50),
  retention_days: errors.range(1, 365),
  pagerduty: errors.pagerDuty,
  webhook: errors.webhook,
});

/** What is wrong with a line of rules: each fault there is. */
const RULE = ['no-arrow', 'no-condition', 'no-channel', 'too-long'] as const;
const PARTS = {
  'unknown-part': 'team=pay',
  'bad-host': 'host=*',
  'unknown-cause': 'token-old',
  'unknown-layer': 'router',
  twice: 'host=',
  'bad-channel': '#devops',
  'bad-group': '@devops',
} as const;

const faults: readonly ((words: Words) => string)[] = [
  ...RULE.map(
    (kind) =>
      ({ settings }: Words) =>
        settings.errors.rule[kind],
  ),
  ...Object.entries(PARTS).map(
    ([kind, part]) =>
      ({ settings }: Words) =>
        settings.errors.rulePart[kind as keyof typeof PARTS](part),
  ),
];
