import type { BotLine } from './bot-line.ts';
import { type Json, jsonOf, listOf, textOf } from './json.ts';
import type { SubmitOutcome } from './outcome.ts';
import { userLabel } from './output.ts';
import type { Person } from './people.ts';
import { Refusal, refusalWith } from './refusal.ts';
import { withSuggestions } from './suggestions.ts';
import { type Entry, elementsOf, entered, missingEntries } from './view-state.ts';
import { type OpenView, type StateValues, viewOutput } from './views.ts';

/** A person presses a modal's submit button: fills in, lets the client check, asks the bot, obeys its response_action. */
export async function submitted(
  line: BotLine,
  person: Person,
  open: OpenView,
  entries: { readonly [id: string]: Entry },
): Promise<SubmitOutcome> {
  const { slack } = line;
  const values = withEntries(open, entries, (blockId, element) => withSuggestions(slack, person, blockId, element));
  const blocks = listOf(open.definition.blocks);
  const missing = missingEntries(blocks, values);
  const view = slack.views.replace({ ...open, values, errors: missing });
  if (Object.keys(missing).length > 0) return { acknowledged: true, error: null, ms: 0, errors: missing };
  const receipt = await line.interact({
    type: 'view_submission',
    user: userLabel(person, slack),
    trigger_id: slack.triggers.issue(person.id, view.id),
    view: viewOutput(view, slack.world),
    response_urls: responseUrls(line, person, view),
  });
  if (!receipt.acknowledged) return { acknowledged: false, error: receipt.error, ms: receipt.ms, errors: {} };
  // No answer, or an empty one: the modal has done its work.
  if (receipt.body === undefined) slack.views.close(view);
  const error = line.accept(receipt.body, (body) => obey(line, view, body));
  const errors = slack.views.find(view.id)?.errors ?? {};
  return { acknowledged: true, error, ms: receipt.ms, errors };
}

type Offered = (blockId: string, element: Json) => Json;

function withEntries(view: OpenView, entries: { readonly [id: string]: Entry }, offered: Offered): StateValues {
  let values = view.values;
  const used = new Set<string>();
  for (const block of listOf(view.definition.blocks)) {
    const blockId = textOf(block.block_id);
    for (const element of elementsOf(block)) {
      const actionId = textOf(element.action_id);
      const key = Object.hasOwn(entries, blockId) && block.type === 'input' ? blockId : actionId;
      const entry = entries[key];
      if (entry === undefined) continue;
      used.add(key);
      values = { ...values, [blockId]: { ...values[blockId], [actionId]: entered(offered(blockId, element), entry) } };
    }
  }
  const unknown = Object.keys(entries).filter((key) => !used.has(key));
  if (unknown.length > 0) throw new Error(`the modal has no field ${unknown.join(', ')}`);
  return values;
}

/** Selects with response_url_enabled give the bot an address for the chosen channel. */
function responseUrls({ slack }: BotLine, person: Person, view: OpenView): readonly Json[] {
  return listOf(view.definition.blocks).flatMap((block) => {
    const element = jsonOf(block.element);
    if (element.response_url_enabled !== true) return [];
    const state = jsonOf(view.values[textOf(block.block_id)]?.[textOf(element.action_id)]);
    const channelId = textOf(state.selected_conversation ?? state.selected_channel);
    if (channelId === '') return [];
    const path = slack.responseUrls.issue({ personId: person.id, channelId });
    return [{ block_id: block.block_id, action_id: element.action_id, channel_id: channelId, response_url: slack.origin + path }];
  });
}

function obey({ slack }: BotLine, view: OpenView, body: Json): void {
  switch (body.response_action) {
    case 'errors':
      slack.views.replace({ ...view, errors: checkedErrors(view, jsonOf(body.errors)) });
      return;
    case 'update':
      slack.views.update(view.id, body.view);
      return;
    case 'push':
      slack.views.push(view.personId, body.view);
      return;
    case 'clear':
      slack.views.clear(view.personId);
      return;
    default:
      throw refusalWith('invalid_arguments', [`[ERROR] unknown response_action: ${String(body.response_action)}`]);
  }
}

/** Errors must name input blocks of this view; anything else shows nothing in Slack, and so is refused here. */
function checkedErrors(view: OpenView, errors: Json): { readonly [blockId: string]: string } {
  const inputs = listOf(view.definition.blocks)
    .filter((block) => block.type === 'input')
    .map((block) => block.block_id);
  const entries = Object.entries(errors);
  if (entries.length === 0) throw new Refusal('invalid_arguments');
  for (const [blockId, text] of entries) {
    if (!inputs.includes(blockId) || typeof text !== 'string' || text === '')
      throw refusalWith('invalid_arguments', [`[ERROR] errors name no input block: ${blockId}`]);
  }
  return Object.fromEntries(entries.map(([blockId, text]) => [blockId, String(text)]));
}
