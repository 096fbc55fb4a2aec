import type { Json } from '../json.ts';
import { Refusal, refusalWith } from '../refusal.ts';
import type { Methods, Slack } from '../slack.ts';
import { viewOutput } from '../views.ts';
import { optional, required } from './arguments.ts';

function open(args: Json, slack: Slack): Json {
  const trigger = slack.triggers.redeem(required(args, 'trigger_id'));
  return { view: viewOutput(slack.views.open(trigger.personId, args.view), slack.world) };
}

function push(args: Json, slack: Slack): Json {
  const trigger = slack.triggers.redeem(required(args, 'trigger_id'));
  if (trigger.viewId === undefined)
    throw refusalWith('invalid_arguments', ['[ERROR] views.push needs the trigger of a click inside a modal']);
  return { view: viewOutput(slack.views.push(trigger.personId, args.view), slack.world) };
}

function update(args: Json, slack: Slack): Json {
  const externalId = optional(args, 'external_id');
  const id = optional(args, 'view_id') || (externalId === '' ? '' : slack.views.byExternalId(externalId)?.id);
  if (id === '') throw refusalWith('invalid_arguments', ['[ERROR] one of view_id and external_id is required']);
  if (id === undefined) throw new Refusal('not_found');
  return { view: viewOutput(slack.views.update(id, args.view, optional(args, 'hash')), slack.world) };
}

function publish(args: Json, slack: Slack): Json {
  if (!slack.tabs.home) throw new Refusal('not_enabled');
  const userId = required(args, 'user_id');
  const person = slack.world.person(userId);
  if (!person || person.isBot) throw refusalWith('invalid_arguments', ['[ERROR] user_id is not a person of this workspace']);
  return { view: viewOutput(slack.views.publish(userId, args.view, optional(args, 'hash')), slack.world) };
}

export const viewMethods: Methods = {
  'views.open': { run: open },
  'views.push': { run: push },
  'views.update': { run: update },
  'views.publish': { run: publish },
};
