import type { KnownBlock, ModalView } from '@slack/types';
import type { Delivery, WorkspaceSettings } from '../../usecases/ports.ts';
import { FIELD, VIEW } from '../ids.ts';
import { cut } from '../limits.ts';
import { channelWords, foreign } from '../mrkdwn.ts';
import { rulesText } from '../routing-rules.ts';
import type { Words } from '../words/words.ts';
import { context, plain, section } from './blocks.ts';
import { channelField } from './channel-field.ts';
import { groupMark } from './marks.ts';
import { numberField, selectField, textField, tickedField } from './settings-fields.ts';
import { groupField, type UserGroup } from './settings-group.ts';

/** What the form shows besides the settings themselves. */
export interface SettingsContext {
  /** The workspace's user groups; null where the bot may not list them. */
  readonly groups: readonly UserGroup[] | null;
  /** WHY401_ALLOW_NETWORKS. */
  readonly operatorNetworks: readonly string[];
  /** Deliveries that failed for good, newest first. */
  readonly dead: readonly Delivery[];
  /** WHY401_DEVOPS_CHANNEL, while the workspace has not chosen its own. */
  readonly defaultChannel: string | null;
}

/** The form for admins. Keys that were given once are never shown again, only that they are set. */
export function settingsView(words: Words, settings: WorkspaceSettings, given: SettingsContext): ModalView {
  return {
    type: 'modal',
    callback_id: VIEW.settings,
    title: plain(words.settings.title),
    submit: plain(words.settings.save),
    close: plain(words.common.cancel),
    blocks: [
      context([words.settings.intro]),
      channelField(words.settings.channel, settings.devopsChannel ?? given.defaultChannel),
      groupField(words, settings.groupId, given.groups),
      mayEscalateField(words, settings),
      rulesField(words, settings),
      ...networksField(words, settings, given.operatorNetworks),
      ...numberFields(words, settings),
      languageField(words, settings),
      ...outwardFields(words, settings),
      ...deadLetters(words, given.dead),
    ],
  };
}

/** What everybody may see: where escalations go, who is on call, and whom to ask for a change. */
export function settingsStandingView(words: Words, settings: WorkspaceSettings, defaultChannel: string | null): ModalView {
  const channel = settings.devopsChannel ?? defaultChannel;
  const { noChannel, noGroup, standing, onlyAdmins, title } = words.settings;
  return {
    type: 'modal',
    callback_id: VIEW.notice,
    title: plain(title),
    close: plain(words.common.close),
    blocks: [
      section(
        standing(channel === null ? noChannel : channelWords(channel), settings.groupId === null ? noGroup : groupMark(settings.groupId)),
      ),
      context([onlyAdmins]),
    ],
  };
}

const mayEscalateField = ({ settings: { mayEscalate } }: Words, settings: WorkspaceSettings): KnownBlock =>
  selectField(FIELD.mayEscalate, mayEscalate.label, {
    options: [
      { value: 'everyone', label: mayEscalate.everyone },
      { value: 'group', label: mayEscalate.group },
    ],
    chosen: settings.mayEscalate,
  });

const rulesField = ({ settings: { rules } }: Words, settings: WorkspaceSettings): KnownBlock =>
  textField(FIELD.rules, rules, { initial: rulesText(settings.rules), multiline: true });

/** What fits into a menu: 100 options, 150 characters each. */
export const offeredNetworks = (allowed: readonly string[]): readonly string[] =>
  allowed.filter((network) => network.length <= 150).slice(0, 100);

/** Nothing to choose where the operator allows no inner network. */
function networksField({ settings: { networks } }: Words, settings: WorkspaceSettings, allowed: readonly string[]): KnownBlock[] {
  const offered = offeredNetworks(allowed);
  if (offered.length === 0) return [];
  const option = (network: string) => ({ text: plain(cut(foreign(network, 75), 75)), value: network });
  const chosen = offered.filter((network) => settings.networks === null || settings.networks.includes(network));
  return [
    {
      type: 'input',
      block_id: FIELD.networks,
      optional: true,
      label: plain(networks.label),
      hint: plain(networks.hint),
      element: {
        type: 'multi_static_select',
        action_id: FIELD.input,
        placeholder: plain(networks.placeholder),
        options: offered.map(option),
        ...(chosen.length === 0 ? {} : { initial_options: chosen.map(option) }),
      },
    },
  ];
}

const numberFields = ({ settings: words }: Words, settings: WorkspaceSettings): KnownBlock[] => [
  numberField(FIELD.retentionDays, words.retention, { setting: 'retentionDays', value: settings.retentionDays }),
  numberField(FIELD.remindMinutes, words.remind, { setting: 'remindMinutes', value: settings.remindMinutes }),
  numberField(FIELD.staleHours, words.stale, { setting: 'staleHours', value: settings.staleHours }),
];

const languageField = ({ settings: { language } }: Words, settings: WorkspaceSettings): KnownBlock =>
  selectField(FIELD.language, language.label, {
    options: (['auto', 'en', 'de'] as const).map((value) => ({ value, label: language[value] })),
    chosen: settings.language,
  });

function outwardFields({ settings: words }: Words, { sealedPagerDuty, webhook }: WorkspaceSettings): KnownBlock[] {
  const { pagerDuty, webhook: hook, remove } = words;
  const hookHint = webhook === null ? hook.hintNotSet : hook.hintSet(webhookHost(webhook.url));
  return [
    textField(FIELD.pagerDuty, { ...pagerDuty, hint: sealedPagerDuty === null ? pagerDuty.hintNotSet : pagerDuty.hintSet }, {}),
    ...(sealedPagerDuty === null ? [] : [tickedField(FIELD.pagerDutyRemove, remove.label, remove.pagerDuty)]),
    textField(FIELD.webhook, { ...hook, hint: hookHint }, {}),
    ...(webhook === null ? [] : [tickedField(FIELD.webhookRemove, remove.label, remove.webhook)]),
  ];
}

/** The host alone: paths of webhooks often hold a secret. */
export const webhookHost = (url: string): string => foreign(URL.canParse(url) ? new URL(url).host : '', 200);

function deadLetters({ settings: { dead: words }, engine }: Words, dead: readonly Delivery[]): KnownBlock[] {
  if (dead.length === 0) return [];
  const lines = dead.map(({ endedAt, createdAt, target, problem }) => {
    const when = `${(endedAt ?? createdAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
    return words.line(when, words.target[target], problem === null ? words.unknown : engine.problem(problem));
  });
  return [{ type: 'divider' }, context([words.title, ...lines])];
}
