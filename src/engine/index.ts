/** The public face of the engine: everything outside engine/ and net/ imports from here only. */
export type { Case, Connection, HeaderField, HttpRequest, HttpResponse, Overlay } from './case.ts';
export type { DiagnoseEnvironment, DiagnoseInput, Engine, LoadOptions } from './diagnose.ts';
export { loadEngine } from './diagnose.ts';
export type * from './diagnosis.ts';
export { sentCredentials } from './lib/sent-credentials.ts';
export type * from './net.ts';
export { loadSecretKinds, type SecretKind, type SecretKinds } from './secret-kinds.ts';
