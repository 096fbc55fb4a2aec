import { fetchDocument } from '../lib/issuer-document.ts';
import { absent, defineProbe, failed, found } from '../probe.ts';
import issuerMetadata from './issuer-metadata.ts';

/** The issuer's published keys (RFC 7517), as they are now. */
export interface IssuerKeys {
  readonly url: string;
  readonly keys: readonly Readonly<Record<string, unknown>>[];
  readonly keyIds: readonly string[];
}

const MOST_KEYS = 100;

export default defineProbe({
  id: 'issuer-keys',
  reach: 'issuer',
  needs: { issuerMetadata },
  async run(_material, { issuerMetadata }, context) {
    const { jwksUri } = issuerMetadata;
    if (jwksUri === null || !URL.canParse(jwksUri)) return absent('the metadata names no "jwks_uri"');
    const answer = await fetchDocument(jwksUri, context);
    if (answer.kind !== 'document') return failed(`the key set cannot be read: ${answer.why}`);
    const { keys: listed } = answer.document;
    const keys = Array.isArray(listed) ? listed.slice(0, MOST_KEYS).filter(isKey) : [];
    // An empty set is a finding: then no token of this issuer can be checked.
    if (!Array.isArray(listed)) return absent('the key set holds no list of keys');
    return found<IssuerKeys>({ url: jwksUri, keys, keyIds: keys.flatMap((key) => (typeof key['kid'] === 'string' ? [key['kid']] : [])) });
  },
});

const isKey = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && 'kty' in value;
