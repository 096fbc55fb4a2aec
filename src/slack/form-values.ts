import { z } from 'zod';
import { FIELD } from './ids.ts';

/** What a person entered, by block id: text, the value of an option, or an id; null: left empty. */
export type FormValues = Readonly<Record<string, string | null>>;

const Chosen = z.object({ value: z.string() });
const State = z.record(
  z.string(),
  z.record(
    z.string(),
    z.object({
      value: z.string().nullish(),
      selected_option: Chosen.nullish(),
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
      return [block, input?.value ?? input?.selected_option?.value ?? input?.selected_conversation ?? null];
    }),
  );
}

/** One text field, trimmed; '' when empty. */
export function textIn(values: FormValues, field: string): string {
  return values[field]?.trim() ?? '';
}
