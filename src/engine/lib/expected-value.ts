const PATTERNS = {
  issuer: [
    /issuer[^.\n]{0,80}?(?:\bexpected:?|\.\s{0,4}expected:)\s*(?:to be\s*)?["'`]?([^\s"'`,;)]{3,300})/gi,
    /expected\s+(?:the\s+)?["'`]?(?:iss(?:uer)?)["'`]?(?:\s+claim)?(?:\s+(?:to be|value))?:?\s*["'`]?([^\s"'`,;)]{3,300})/gi,
    /valid(?:issuer|Issuer)s?:?\s*'([^']{3,300})'/g,
  ],
  audience: [
    /audience[^.\n]{0,80}?(?:\bexpected:?|\.\s{0,4}expected:)\s*(?:to be\s*)?["'`]?([^\s"'`,;)]{2,300})/gi,
    /expected\s+(?:the\s+)?["'`]?aud(?:ience)?["'`]?(?:\s+claim)?(?:\s+(?:to be|value))?:?\s*["'`]?([^\s"'`,;)]{2,300})/gi,
    /valid(?:audience|Audience)s?:?\s*'([^']{2,300})'/g,
  ],
} as const;

/** The values that an error text says it expected: "jwt audience invalid. expected: orders-api" → ["orders-api"]. */
export function expectedValues(text: string, what: keyof typeof PATTERNS): readonly string[] {
  const searched = text.slice(0, 16_000);
  const values = PATTERNS[what].flatMap((pattern) => [...searched.matchAll(pattern)].map((match) => (match[1] ?? '').replace(/[.:]$/, '')));
  return [...new Set(values.filter((value) => value !== '' && !/^(?:null|undefined|to|one|the|but|or)$/i.test(value)))];
}
