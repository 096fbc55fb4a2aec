import { z } from 'zod';
import { FIELD } from './ids.ts';

/** What a person entered, by block id: text, the value of an option (of the first ticked box), or an id; null: left empty. */
export type FormValues = Readonly<Record<string, string | null>>;

const Chosen = z.object({ value: z.string() });
const Input = z.object({
  value: z.string().nullish(),
  selected_option: Chosen.nullish(),
  selected_options: z.array(Chosen).nullish(),
  selected_conversation: z.string().nullish(),
});
const State = z.record(z.string(), z.record(z.string(), Input));

type Input = z.infer<typeof Input>;

const entered = (input: Input | undefined): string | null =>
  input?.value ?? input?.selected_option?.value ?? input?.selected_options?.[0]?.value ?? input?.selected_conversation ?? null;

/** Reads a view's `state.values`. */
export function formValues(state: unknown): FormValues {
  const parsed = State.safeParse(state);
  if (!parsed.success) return {};
  return Object.fromEntries(
    Object.entries(parsed.data).map(([block, inputs]) => {
      return [block, entered(inputs[FIELD.input])];
    }),
  );
}

/** Every chosen option of a field, by block id. */
export type FormLists = Readonly<Record<string, readonly string[]>>;

export function formLists(state: unknown): FormLists {
  const parsed = State.safeParse(state);
  if (!parsed.success) return {};
  const chosen = Object.entries(parsed.data).map(([block, inputs]) => [block, inputs[FIELD.input]?.selected_options] as const);
  return Object.fromEntries(chosen.flatMap(([block, options]) => (options == null ? [] : [[block, options.map(({ value }) => value)]])));
}

/** One text field, trimmed; '' when empty. */
export function textIn(values: FormValues, field: string): string {
  return values[field]?.trim() ?? '';
}
