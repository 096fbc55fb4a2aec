/** A kind of secret: what it is and where it belongs. */
export interface CredentialKind {
  readonly id: string;
  /** 'GitHub', 'Stripe', …; null for standards (JWT). */
  readonly provider: string | null;
  /** In words, as shown inside ‹…›: 'GitHub personal access token'. */
  readonly label: string;
  recognise(value: string): Recognition | null;
  /** The vendor's page on which its owner makes it useless. */
  readonly revoke?: `https://${string}`;
  /** False for the half that may be known (publishable keys, account and key ids). Absent: true. */
  readonly isSecret?: false;
  readonly examples: { readonly matches: readonly string[]; readonly ignores: readonly string[] };
}

export interface Recognition {
  /** The role the value plays by its own shape. */
  readonly role: 'access' | 'refresh' | 'id' | 'api-key' | 'client-secret' | 'session' | 'password' | 'unknown';
  readonly environment?: 'live' | 'test';
  /** Host names (suffixes) the credential belongs to. */
  readonly home?: readonly string[];
  /** How it is presented: 'Bearer', 'Basic', 'header X-API-Key', … */
  readonly presented?: string;
  /** When it was made, epoch seconds, where the value itself says so (UUIDv7, ULID, KSUID, "iat"). */
  readonly issuedAt?: number;
  /** Vendors that add a check part let a mistyped or cut key be told without asking them. */
  readonly checksum?: 'valid' | 'invalid';
  /** The account that the value names: twelve digits for AWS. Not secret. */
  readonly account?: string;
  /** 0…1: how sure the shape alone makes us. */
  readonly confidence: number;
}

/** Defines a credential kind. */
export const defineCredential = (kind: CredentialKind): CredentialKind => kind;
