import { z } from 'zod';
import { FIELD } from './ids.ts';

/** What a person entered, by block id: text, the value of an option, an id, or the values of ticked boxes; null: left empty. */
export type FormValues = Readonly<Record<string, string | readonly string[] | null>>;

const Chosen = z.object({ value: z.string() });
const State = z.record(
  z.string(),
  z.record(
    z.string(),
    z.object({
      value: z.string().nullish(),
      selected_option: Chosen.nullish(),
      selected_options: z.array(Chosen).nullish(),
      selected_conversation: z.string().nullish(),
    }),
  ),
);

/** Reads a view's `state.values`. */
export function formValues(state: unknown): FormValues {
  const parsed = State.safeParse(state);
  if (!parsed.success) return {};
  return Object.fromEntries(
    Object.entries(parsed.data).map(([block, inputs]) => {
      const input = inputs[FIELD.input];
      const several = input?.selected_options?.map(({ value }) => value);
      return [block, several ?? input?.value ?? input?.selected_option?.value ?? input?.selected_conversation ?? null];
    }),
  );
}

/** One text field, trimmed; '' when empty. */
export function textIn(values: FormValues, field: string): string {
  const value = values[field];
  return typeof value === 'string' ? value.trim() : '';
}

export function isTicked(values: FormValues, field: string, option: string): boolean {
  const value = values[field];
  return Array.isArray(value) && value.includes(option);
}
