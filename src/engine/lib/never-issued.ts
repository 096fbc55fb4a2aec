import type { Recognition } from '../credential.ts';

interface Kind {
  readonly provider: string | null;
  readonly recognition: Recognition;
}

export interface WrongKey<Sent> {
  readonly kind: Sent;
  /** The value was sent just now to who makes such keys. Pasted ones are often altered first, and prefixes are copied by others. */
  readonly isSure: boolean;
}

/**
 * The sent key whose check part does not fit the rest: its vendor never made it. Null where there is none, or where the host is
 * another vendor's, so that the key is foreign there whatever it says.
 */
export function neverIssued<Sent extends Kind>(
  kinds: { readonly sent: readonly Sent[]; readonly hostProvider: string | null } | undefined,
  exchange: { readonly source: string } | undefined,
): WrongKey<Sent> | null {
  const kind = kinds?.sent.find(({ recognition }) => recognition.checksum === 'invalid');
  if (kinds === undefined || kind === undefined) return null;
  const isAtHome = kinds.hostProvider === kind.provider;
  if (kinds.hostProvider !== null && !isAtHome) return null;
  return { kind, isSure: exchange?.source === 'live' && (isAtHome || kind.recognition.home === undefined) };
}
