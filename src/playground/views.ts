import { checkView } from './block-kit.ts';
import { unpacked, withBlockIds } from './content.ts';
import { type Json, jsonOf, listOf, textOf } from './json.ts';
import { APP_ID, newId } from './model.ts';
import { Refusal, refusalWith } from './refusal.ts';
import { initialState } from './view-state.ts';
import type { World } from './world.ts';

export type StateValues = { readonly [blockId: string]: { readonly [actionId: string]: Json } };

/** A modal or a Home tab as one person has it open. */
export interface OpenView {
  readonly id: string;
  readonly hash: string;
  readonly personId: string;
  readonly definition: Json;
  readonly values: StateValues;
  readonly rootId: string;
  readonly previousId: string | null;
  /** What response_action "errors" said, by block_id. */
  readonly errors: { readonly [blockId: string]: string };
}

const STACK_LIMIT = 3;
const VIEW_BYTES_LIMIT = 250_000;

/** Everyone's open modals (a stack of three at most) and Home tabs. */
export class Views {
  readonly #stacks = new Map<string, OpenView[]>();
  readonly #homes = new Map<string, OpenView>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** The person's modals, the one on top last. */
  stack(personId: string): readonly OpenView[] {
    return this.#stacks.get(personId) ?? [];
  }

  home(personId: string): OpenView | undefined {
    return this.#homes.get(personId);
  }

  find(id: string): OpenView | undefined {
    return [...this.#stacks.values(), [...this.#homes.values()]].flat().find((view) => view.id === id);
  }

  open(personId: string, given: unknown): OpenView {
    const definition = this.#accepted(given, 'modal', undefined);
    const id = newId('V');
    const view = fresh({ id, personId, definition, rootId: id, previousId: null });
    this.#stacks.set(personId, [view]);
    this.#world.changed();
    return view;
  }

  /** @throws Refusal push_limit_reached; not_found when the person has no modal open */
  push(personId: string, given: unknown): OpenView {
    const definition = this.#accepted(given, 'modal', undefined);
    const stack = this.#stacks.get(personId) ?? [];
    const top = stack.at(-1);
    if (!top) throw new Refusal('not_found');
    if (stack.length >= STACK_LIMIT) throw new Refusal('push_limit_reached');
    const view = fresh({ id: newId('V'), personId, definition, rootId: top.rootId, previousId: top.id });
    stack.push(view);
    this.#world.changed();
    return view;
  }

  /** @param hash when given, the update happens only if nobody changed the view since. @throws Refusal not_found, hash_conflict */
  update(id: string, given: unknown, hash?: string): OpenView {
    const old = this.find(id);
    if (!old) throw new Refusal('not_found');
    if (hash && hash !== old.hash) throw new Refusal('hash_conflict');
    const definition = this.#accepted(given, textOf(old.definition.type), id);
    return this.replace({ ...fresh({ ...old, definition }), values: kept(old.values, definition) });
  }

  byExternalId(externalId: string): OpenView | undefined {
    return [...this.#stacks.values()].flat().find((view) => view.definition.external_id === externalId);
  }

  publish(personId: string, given: unknown, hash?: string): OpenView {
    const definition = this.#accepted(given, 'home', undefined);
    const old = this.#homes.get(personId);
    if (hash && old && hash !== old.hash) throw new Refusal('hash_conflict');
    const id = old?.id ?? newId('V');
    const view = fresh({ id, personId, definition, rootId: id, previousId: null });
    this.#homes.set(personId, view);
    this.#world.changed();
    return view;
  }

  /** Puts a changed view (typed values, errors) in the place of the one with its id. */
  replace(view: OpenView): OpenView {
    const stack = this.#stacks.get(view.personId) ?? [];
    const index = stack.findIndex((entry) => entry.id === view.id);
    if (index >= 0) stack[index] = view;
    if (this.#homes.get(view.personId)?.id === view.id) this.#homes.set(view.personId, view);
    this.#world.changed();
    return view;
  }

  /** Takes a modal off the stack; the one below shows again. */
  close(view: OpenView): void {
    const left = this.stack(view.personId).filter((entry) => entry.id !== view.id);
    this.#stacks.set(view.personId, left);
    this.#world.changed();
  }

  clear(personId: string): void {
    this.#stacks.delete(personId);
    this.#world.changed();
  }

  #accepted(given: unknown, type: string, ownId: string | undefined): Json {
    const view = jsonOf(unpacked(given));
    const problems = view.type === type ? checkView(view) : [`[ERROR] must be of type ${type} [json-pointer:/view/type]`];
    if (problems.length > 0) throw refusalWith('invalid_arguments', problems);
    if (Buffer.byteLength(JSON.stringify(view)) > VIEW_BYTES_LIMIT) throw new Refusal('view_too_large');
    const twin = textOf(view.external_id) === '' ? undefined : this.byExternalId(textOf(view.external_id));
    if (twin && twin.id !== ownId) throw new Refusal('duplicate_external_id');
    return { ...view, blocks: withBlockIds(view.blocks) };
  }
}

function fresh(view: Pick<OpenView, 'id' | 'personId' | 'definition' | 'rootId' | 'previousId'>): OpenView {
  const { id, personId, definition, rootId, previousId } = view;
  const hash = `${Math.floor(Date.now() / 1000)}.${newId('').slice(0, 8)}`;
  return { id, personId, definition, rootId, previousId, hash, errors: {}, values: initialState(listOf(definition.blocks)) };
}

/** Slack keeps what was typed where block_id and action_id stay the same. */
function kept(old: StateValues, definition: Json): StateValues {
  const next = initialState(listOf(definition.blocks));
  return Object.fromEntries(
    Object.entries(next).map(([blockId, actions]) => [
      blockId,
      Object.fromEntries(Object.entries(actions).map(([actionId, value]) => [actionId, sameKind(old[blockId]?.[actionId], value)])),
    ]),
  );
}

function sameKind(before: Json | undefined, now: Json): Json {
  return before !== undefined && before.type === now.type ? before : now;
}

/** The view as payloads and answers carry it (Bolt's ViewOutput). */
export function viewOutput(view: OpenView, world: World): Json {
  const { definition } = view;
  return {
    id: view.id,
    team_id: world.team.id,
    app_installed_team_id: world.team.id,
    app_id: APP_ID,
    bot_id: world.botId,
    type: definition.type,
    title: definition.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    submit: definition.submit ?? null,
    close: definition.close ?? null,
    blocks: definition.blocks,
    private_metadata: textOf(definition.private_metadata),
    callback_id: textOf(definition.callback_id),
    external_id: textOf(definition.external_id),
    clear_on_close: definition.clear_on_close === true,
    notify_on_close: definition.notify_on_close === true,
    state: { values: view.values },
    hash: view.hash,
    root_view_id: view.rootId,
    previous_view_id: view.previousId,
  };
}
