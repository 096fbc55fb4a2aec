/** Every error the product raises on purpose. Expected outcomes are values; one of these means bad input or a broken environment. */
export type ErrorCode =
  | 'unusable-input'
  | 'bad-configuration'
  | 'data-folder-in-use'
  | 'disk-full'
  | 'schema-too-new'
  | 'wrong-secret'
  | 'unit-invalid'
  | 'internal';

/** One line for a person (`message`), and what to do about it (`hint`). Neither may quote a secret. */
export class Why401Error extends Error {
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(code: ErrorCode, message: string, hint = '', options?: ErrorOptions) {
    super(message, options);
    this.name = 'Why401Error';
    this.code = code;
    this.hint = hint;
  }
}
