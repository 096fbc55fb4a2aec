/** Inputs that once broke a parser, as small as a reader needs them to see why. */
export const FOUND: readonly { readonly parser: string; readonly why: string; readonly text: string }[] = [
  {
    parser: 'redactor',
    why: 'a name that holds a long number: "(?:…|\\d{1,4})+$" could cut it in 10^10 ways; 58 s CPU, and with 60 digits for ever',
    text: `x${'9'.repeat(60)}password=hunter2`,
  },
];
