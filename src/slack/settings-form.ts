import type { SettingsFault } from '../usecases/index.ts';
import type { WorkspaceSettings } from '../usecases/ports.ts';
import { type FormLists, type FormValues, textIn } from './form-values.ts';
import { FIELD } from './ids.ts';
import { foreign } from './mrkdwn.ts';
import { type RuleFault, readRules } from './routing-rules.ts';
import { offeredNetworks } from './views/settings.ts';
import { NO_GROUP } from './views/settings-group.ts';
import type { Words } from './words/words.ts';

/** Sentences below fields, by block id. */
export type FieldErrors = Readonly<Record<string, string>>;

export interface EnteredSettings {
  readonly change: Partial<WorkspaceSettings>;
  /** A new integration key in clear, to be sealed; null: remove it; undefined: as it was. */
  readonly pagerDuty: string | null | undefined;
  /** The address of a new webhook; null: remove it; undefined: as it was. */
  readonly webhook: string | null | undefined;
  readonly errors: FieldErrors;
}

export interface SettingsForm {
  readonly values: FormValues;
  readonly lists: FormLists;
  readonly operatorNetworks: readonly string[];
}

/** What an admin entered. Fields that the form did not have stay as they are. */
export function readSettings(words: Words, form: SettingsForm): EnteredSettings {
  const errors: Record<string, string> = {};
  const has = (field: string): boolean => Object.hasOwn(form.values, field);
  const channelId = textIn(form.values, FIELD.channel);
  const change: Partial<WorkspaceSettings> = {
    ...(channelId === '' ? {} : { devopsChannel: channelId }),
    ...(has(FIELD.group) ? groupIn(words, form, errors) : {}),
    ...(has(FIELD.rules) ? rulesIn(words, form, errors) : {}),
    ...networksIn(form),
    ...(has(FIELD.retentionDays) ? { retentionDays: numberIn(form, FIELD.retentionDays) } : {}),
    ...(has(FIELD.remindMinutes) ? { remindMinutes: numberIn(form, FIELD.remindMinutes) } : {}),
    ...(has(FIELD.staleHours) ? { staleHours: numberIn(form, FIELD.staleHours) } : {}),
    ...languageIn(form),
  };
  const mayEscalate = textIn(form.values, FIELD.mayEscalate) === 'group' ? 'group' : 'everyone';
  if (mayEscalate === 'group' && change.groupId === null) errors[FIELD.mayEscalate] = words.settings.errors.groupNeeded;
  const pagerDuty = pagerDutyIn(words, form, errors);
  const webhook = webhookIn(words, form, errors);
  return { change: has(FIELD.mayEscalate) ? { ...change, mayEscalate } : change, pagerDuty, webhook, errors };
}

type Errors = Record<string, string>;

function groupIn({ settings }: Words, { values }: SettingsForm, errors: Errors): Pick<WorkspaceSettings, 'groupId'> {
  const group = textIn(values, FIELD.group).replace(/^@/, '');
  if (group === '' || group === NO_GROUP) return { groupId: null };
  if (!/^S[A-Z0-9]{5,}$/.test(group)) errors[FIELD.group] = settings.errors.group;
  return { groupId: group };
}

function rulesIn(words: Words, { values }: SettingsForm, errors: Errors): Partial<WorkspaceSettings> {
  const read = readRules(textIn(values, FIELD.rules));
  if (read.kind === 'rules') return { rules: read.rules };
  errors[FIELD.rules] = words.settings.errors.inLine(read.line, ruleFaultWords(words, read.fault));
  return {};
}

function ruleFaultWords({ settings: { errors } }: Words, fault: RuleFault): string {
  return 'part' in fault ? errors.rulePart[fault.kind](foreign(fault.part, 60)) : errors.rule[fault.kind];
}

/** All of them ticked means: also those that the operator allows later. */
function networksIn({ lists, operatorNetworks }: SettingsForm): Partial<WorkspaceSettings> {
  const chosen = lists[FIELD.networks];
  if (chosen === undefined) return {};
  const all = offeredNetworks(operatorNetworks).every((network) => chosen.includes(network));
  return { networks: all ? null : chosen };
}

/** NaN where it is no whole number: the use case says what may be chosen. */
function numberIn({ values }: SettingsForm, field: string): number {
  const text = textIn(values, field);
  return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
}

function languageIn({ values }: SettingsForm): Partial<WorkspaceSettings> {
  const chosen = textIn(values, FIELD.language);
  return chosen === 'auto' || chosen === 'en' || chosen === 'de' ? { language: chosen } : {};
}

function pagerDutyIn({ settings }: Words, { values }: SettingsForm, errors: Errors): string | null | undefined {
  const key = textIn(values, FIELD.pagerDuty);
  if (key === '') return textIn(values, FIELD.pagerDutyRemove) === '' ? undefined : null;
  // developer.pagerduty.com, "Send an Alert Event": the routing_key has 32 characters. `eu:` before it means the EU service region (outward/pagerduty.ts).
  if (!/^(?:eu:)?[A-Za-z0-9]{32}$/.test(key)) errors[FIELD.pagerDuty] = settings.errors.pagerDuty;
  return key;
}

function webhookIn({ settings }: Words, { values, operatorNetworks }: SettingsForm, errors: Errors): string | null | undefined {
  const address = textIn(values, FIELD.webhook);
  if (address === '') return textIn(values, FIELD.webhookRemove) === '' ? undefined : null;
  if (!isWebhook(address, operatorNetworks)) errors[FIELD.webhook] = settings.errors.webhook;
  return address;
}

/** https; plain http only to a host that the operator named himself. Names and passwords would lie in clear in the database. */
function isWebhook(address: string, operatorNetworks: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && operatorNetworks.includes(hostname));
}

/** What the use case refused, below its field. */
export function faultErrors({ settings: { errors } }: Words, faults: readonly SettingsFault[]): FieldErrors {
  return Object.fromEntries(
    faults.map((fault) => {
      if (fault.field === 'networks') return [FIELD.networks, errors.network(foreign(fault.network, 100))];
      if (fault.field === 'rules') return [FIELD.rules, errors.rulesMost(fault.most)];
      return [FIELD[fault.field], errors.range(fault.least, fault.most)];
    }),
  );
}
