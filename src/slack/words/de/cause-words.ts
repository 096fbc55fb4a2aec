/** By cause id: the English title, steps and settling observation of src/engine/causes/<id>.ts → German. '{}' stands for a value.
 * A test finds what is missing. */
export type CauseWords = Readonly<Record<string, Readonly<Record<string, string>>>>;
