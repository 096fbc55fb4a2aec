import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { changeSettings } from '../../usecases/index.ts';
import type { WorkspaceSettings } from '../../usecases/ports.ts';
import { refusalOf, withPauses } from '../client.ts';
import { defineSubmission, type SubmissionCall } from '../handler.ts';
import { FIELD, VIEW } from '../ids.ts';
import { type EnteredSettings, type FieldErrors, faultErrors, readSettings } from '../settings-form.ts';
import { notSavedMessage, onlyAdminsMessage, webhookKeyMessage } from '../views/settings-notices.ts';
import type { Words } from '../words/words.ts';

/** Errors stand below their fields only in the acknowledgement, so Slack is asked before it; not for longer than this. */
const ASK_LIMIT_MS = 1_200;

export default defineSubmission(VIEW.settings, async (call) => {
  const { values, lists, deps } = call;
  const words = await call.words();
  const entered = readSettings(words, { values, lists, operatorNetworks: deps.operatorNetworks ?? [] });
  if (Object.keys(entered.errors).length > 0) return call.refuse(entered.errors);
  const asking = askSlack(call, words);
  const late = wait(ASK_LIMIT_MS, null, { ref: false });
  const isLate = (await Promise.race([asking, late])) === null;
  if (isLate) await call.ack();
  const { isAdmin, errors } = await asking;
  if (!isAdmin) {
    await call.ack();
    return call.tell(onlyAdminsMessage(words));
  }
  // The form is closed by a late acknowledgement: the sentences then come as a message.
  const refuse = isLate ? (why: FieldErrors) => call.tell(notSavedMessage(words, Object.values(why))) : call.refuse;
  await save(call, { ...entered, errors }, { words, refuse });
});

interface Answering {
  readonly words: Words;
  readonly refuse: (errors: FieldErrors) => Promise<void>;
}

async function askSlack(call: SubmissionCall, words: Words): Promise<{ readonly isAdmin: boolean; readonly errors: FieldErrors }> {
  const [isAdmin, errors] = await Promise.all([call.access.isAdmin(call.person), channelErrors(call, words)]);
  return { isAdmin, errors };
}

async function save(call: SubmissionCall, entered: EnteredSettings, { words, refuse }: Answering): Promise<void> {
  if (Object.keys(entered.errors).length > 0) return refuse(entered.errors);
  const { deps, person: by } = call;
  const key = entered.webhook == null ? null : newKey();
  const change = { ...entered.change, ...(await sealedParts(call, entered, key)) };
  const result = await changeSettings(deps, { by, change });
  if (result.kind === 'refused') return refuse(faultErrors(words, result.faults));
  await call.ack();
  if (key !== null && entered.webhook != null) await call.tell(webhookKeyMessage(words, entered.webhook, key));
}

async function sealedParts(
  { deps: { sealer } }: SubmissionCall,
  { pagerDuty, webhook }: EnteredSettings,
  key: string | null,
): Promise<Partial<WorkspaceSettings>> {
  return {
    ...(pagerDuty === undefined ? {} : { sealedPagerDuty: pagerDuty === null ? null : await sealer.seal(pagerDuty) }),
    ...(webhook === undefined
      ? {}
      : { webhook: webhook === null || key === null ? null : { url: webhook, sealedKey: await sealer.seal(key) } }),
  };
}

/** 256 bits, as HMAC-SHA256 uses them. */
const newKey = (): string => randomBytes(32).toString('base64url');

/** Can the bot post there? Where Slack does not say (no scope, too slow), the first card will show it. */
async function channelErrors(call: SubmissionCall, { settings: { errors } }: Words): Promise<FieldErrors> {
  const channel = call.values[FIELD.channel] ?? '';
  if (channel === '') return {};
  try {
    const client = await call.client();
    const { channel: found } = await withPauses(() => client.conversations.info({ channel }));
    if (found?.is_archived === true) return { [FIELD.channel]: errors.channelArchived };
    // Public ones take messages of who is not a member (scope chat:write.public).
    return found?.is_private === true && found.is_member === false ? { [FIELD.channel]: errors.channelHidden } : {};
  } catch (error) {
    return refusalOf(error) === 'channel_not_found' ? { [FIELD.channel]: errors.channelHidden } : {};
  }
}
