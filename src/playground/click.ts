import type { BotLine } from './bot-line.ts';
import type { Json } from './json.ts';
import { type Outcome, outcome } from './outcome.ts';
import { userLabel } from './output.ts';
import type { Person } from './people.ts';
import { type Click, openView, placeOf, target } from './place.ts';
import { pressed } from './press.ts';
import type { Slack } from './slack.ts';
import { withSuggestions } from './suggestions.ts';
import { type OpenView, viewOutput } from './views.ts';

/**
 * A person uses an element: the bot gets block_actions with a trigger and, on messages, a response_url.
 * @throws Error when the person does not see the message or view, or there is no such element on it
 */
export async function clicked(line: BotLine, person: Person, click: Click): Promise<Outcome> {
  const { slack } = line;
  const place = placeOf(slack, person, click);
  const { element, blockId } = target(place, click);
  const { action, state } = pressed(withSuggestions(slack, person, blockId, element), blockId, click.value);
  const view = click.view === undefined ? undefined : remember(slack, openView(slack, person, click.view), blockId, click.actionId, state);
  const receipt = await line.interact({
    type: 'block_actions',
    user: userLabel(person, slack),
    trigger_id: slack.triggers.issue(person.id, view?.definition.type === 'modal' ? view.id : undefined),
    ...place.payload,
    ...(view ? { view: viewOutput(view, slack.world) } : {}),
    actions: [{ ...action, action_ts: (slack.world.now() / 1000).toFixed(6) }],
  });
  return outcome(receipt);
}

function remember({ views }: Slack, view: OpenView, blockId: string, actionId: string, state: Json | undefined): OpenView {
  if (!state) return view;
  return views.replace({ ...view, values: { ...view.values, [blockId]: { ...view.values[blockId], [actionId]: state } } });
}
