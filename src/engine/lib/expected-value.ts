const PATTERNS = {
  issuer: [
    /issuer[^.\n]{0,80}?(?:\bexpected:?|\.\s{0,4}expected:)\s*(?:to be\s*)?["'`]?([^\s"'`,;)]{3,300})/gi,
    /\bexpected\s+(?:the\s+)?["'`]?iss(?:uer)?\b["'`]?(?:\s+claim)?(?:\s+(?:to be|value))?:?\s*["'`]?([^\s"'`,;)]{3,300})/gi,
    // .NET (IDX10205): "validationParameters.ValidIssuer: 'a' or validationParameters.ValidIssuers: 'b, c'".
    /\bvalid_?issuers?:?\s*'([^']{3,300})'/gi,
  ],
  audience: [
    /audience[^.\n]{0,80}?(?:\bexpected:?|\.\s{0,4}expected:)\s*(?:to be\s*)?["'`]?([^\s"'`,;)]{2,300})/gi,
    /\bexpected\s+(?:the\s+)?["'`]?aud(?:ience)?\b["'`]?(?:\s+claim)?(?:\s+(?:to be|value))?:?\s*["'`]?([^\s"'`,;)]{2,300})/gi,
    /\bvalid_?audiences?:?\s*'([^']{2,300})'/gi,
  ],
  algorithm: [
    /\balg(?:orithm)?s?\b[^.\n]{0,80}?\b(?:expected|allowed|accepted|supported|required|must be|should be)\b:?\s*(?:to be\s*|is\s*)?[[("'`]{0,3}((?:[REPH]S(?:256|384|512)|EdDSA|Ed25519)(?![A-Za-z0-9]))/gi,
    /\bexpected:?\s*(?:alg(?:orithm)?:?\s*)?["'`]?((?:[REPH]S(?:256|384|512)|EdDSA|Ed25519)(?![A-Za-z0-9]))/gi,
  ],
  // aws-jwt-verify: "Token use not allowed: id. Expected: access".
  use: [/token[\s_]?(?:use|type)\b[^.\n]{0,60}\.?\s{0,3}expected:?\s*["'`]?(access|id|refresh)\b/gi],
  // Only what is quoted or shaped like a scope: "required scope is missing" names none.
  scope: [
    /(?:required|missing|needs?|requires?|lacks?)\s+(?:the\s+)?(?:oauth\s+)?scopes?:?\s*["'`[]{1,3}([\w:./-]{2,120}(?:[ ,]{1,2}[\w:./-]{2,120}){0,10})["'`\]]/gi,
    /(?:required|missing|needs?|requires?|lacks?)\s+(?:the\s+)?(?:oauth\s+)?scopes?:?\s*((?:\w[\w-]{0,60}[:./])[\w:./-]{1,120})/gi,
  ],
} as const;

/** The values that an error text says it expected: "jwt audience invalid. expected: orders-api" → ["orders-api"]. */
export function expectedValues(text: string, what: keyof typeof PATTERNS): readonly string[] {
  const searched = text.slice(0, 16_000);
  const values = PATTERNS[what].flatMap((pattern) => [...searched.matchAll(pattern)].flatMap((match) => listed(match[1] ?? '')));
  return [
    ...new Set(
      values.filter((value) => value !== '' && !/^(?:null|undefined|to|one|the|but|or|aud|audience|iss|issuer|claim|value)$/i.test(value)),
    ),
  ];
}

/** .NET joins several values with ", ". */
const listed = (value: string): readonly string[] => value.split(', ').map((one) => one.replace(/[.:]$/, ''));
