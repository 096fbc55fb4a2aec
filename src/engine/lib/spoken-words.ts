interface Challenged {
  readonly list: readonly { readonly params: Readonly<Record<string, string>> }[];
}

/** All that an answer says in words: its body, and the descriptions in its challenges (RFC 6750 §3), a line each. */
export function spokenWords(answerText: { readonly text: string } | undefined, challenge: Challenged | undefined): string {
  const descriptions = challenge?.list.map(({ params }) => params['error_description'] ?? '') ?? [];
  return [answerText?.text ?? '', ...descriptions].join('\n');
}
