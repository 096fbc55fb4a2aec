import { basicTime } from './basic-time.ts';

/** What an EKS token shows: a presigned call of STS in Base64 (kubernetes-sigs/aws-iam-authenticator, "pkg/token"). */
export interface EksToken {
  /** Epoch seconds: signed at, and the end that the API server enforces, 15 minutes later whatever X-Amz-Expires says. */
  readonly signedAt: number;
  readonly expiresAt: number;
  readonly region: string | null;
}

const PREFIX = 'k8s-aws-v1.';
const LONGEST = 8192;
const LIFETIME = 15 * 60;

/** Reads the value of a Bearer token; null where it is none of EKS. Nothing is called. */
export function readEksToken(value: string): EksToken | null {
  if (!value.startsWith(PREFIX) || value.length > LONGEST) return null;
  const url = Buffer.from(value.slice(PREFIX.length), 'base64url').toString('utf8');
  if (!URL.canParse(url)) return null;
  const { searchParams } = new URL(url);
  const signedAt = basicTime(searchParams.get('X-Amz-Date') ?? undefined);
  if (signedAt === null) return null;
  const region = /\/\d{8}\/([a-z0-9-]{4,30})\/sts\//.exec(searchParams.get('X-Amz-Credential') ?? '')?.[1] ?? null;
  return { signedAt, expiresAt: signedAt + LIFETIME, region };
}
