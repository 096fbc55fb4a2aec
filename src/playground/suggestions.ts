import { checkOptions } from './block-kit-elements.ts';
import type { BotLine } from './bot-line.ts';
import { type Json, jsonOf, listOf, textOf } from './json.ts';
import { userLabel } from './output.ts';
import type { Person } from './people.ts';
import { type Click, placeOf, target } from './place.ts';
import { refusalWith } from './refusal.ts';
import type { Slack } from './slack.ts';

/**
 * A person types into a menu whose options come from the bot (external_select): Slack asks by block_suggestion and shows what the
 * acknowledgement holds. Only what was shown can then be picked.
 * @returns the options; none when the bot did not answer in time or Slack refuses the answer (then it is in the refusals)
 */
export async function suggested(line: BotLine, person: Person, click: Omit<Click, 'value'>, query: string): Promise<readonly Json[]> {
  const { slack } = line;
  const place = placeOf(slack, person, click);
  const { blockId } = target(place, click);
  const receipt = await line.interact({
    type: 'block_suggestion',
    user: userLabel(person, slack),
    ...place.payload,
    action_id: click.actionId,
    block_id: blockId,
    value: query,
  });
  const key = `${person.id} ${blockId} ${click.actionId}`;
  slack.suggested.delete(key);
  if (!receipt.acknowledged) return [];
  line.accept(receipt.body ?? {}, (body) => slack.suggested.set(key, checked(body)));
  return slack.suggested.get(key) ?? [];
}

function checked(body: Json): readonly Json[] {
  const options = [...listOf(body.options), ...listOf(body.option_groups).flatMap((group) => listOf(jsonOf(group).options))];
  if (body.options === undefined && body.option_groups === undefined)
    throw refusalWith('invalid_arguments', ['[ERROR] options are missing']);
  const problems = checkOptions(options);
  if (problems.length > 0) throw refusalWith('invalid_arguments', problems);
  return options;
}

/** The element with the options that this person has been shown; for menus that hold their own options, the element itself. */
export function withSuggestions(slack: Slack, person: Person, blockId: string, element: Json): Json {
  if (!textOf(element.type).endsWith('external_select')) return element;
  return { ...element, options: slack.suggested.get(`${person.id} ${blockId} ${textOf(element.action_id)}`) ?? [] };
}
