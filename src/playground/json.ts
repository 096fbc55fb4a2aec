/** A JSON object that came from outside: nothing is known about it but that its keys are strings. */
export type Json = { readonly [key: string]: unknown };

/** True for a plain JSON object; arrays and null are not. */
export const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value if it is a JSON object, else an empty one. */
export const jsonOf = (value: unknown): Json => (isJson(value) ? value : {});

/** The value if it is a string, else ''. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The members of an array that are JSON objects; an empty list for anything else. */
export const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

/** Parses text as JSON; undefined when it is none (the caller refuses it in its own words). */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
