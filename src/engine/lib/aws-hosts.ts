/** Names of AWS endpoints ("AWS service endpoints"): which region and signing service a host stands for. */
const AMAZON = /(?:^|\.)amazonaws\.com(?:\.cn)?$|\.on\.aws$|\.api\.aws$/i;
const REGION = /^(?:[a-z]{2}(?:-(?:gov|iso[a-z]?))?-[a-z]{4,9}-\d)$/;
/** First labels that are also signing names; many others are not (email → ses, runtime.lex → lex). */
const SAME_NAME = new Set([
  'sts',
  'iam',
  'sqs',
  'sns',
  'dynamodb',
  'kms',
  'secretsmanager',
  'ssm',
  'lambda',
  'ec2',
  'logs',
  'monitoring',
  'rds',
  'route53',
  'cloudformation',
]);
/** One endpoint for the whole world, signed for us-east-1. */
const GLOBAL = /^(?:iam|sts|route53|cloudfront|organizations)\.amazonaws\.com$/i;

/** Null for hosts outside AWS, for S3's global name and wherever the name tells none. */
export function regionOfHost(host: string): string | null {
  if (!AMAZON.test(host)) return null;
  if (GLOBAL.test(host)) return 'us-east-1';
  for (const label of host.toLowerCase().split('.').reverse()) {
    const bare = label.replace(/^s3(?:-website|-fips)?-/, '');
    if (REGION.test(bare)) return bare;
  }
  return null;
}

/** The name that the credential scope must hold; null where the host does not tell it surely. */
export function serviceOfHost(host: string): string | null {
  if (!AMAZON.test(host)) return null;
  const labels = host.toLowerCase().split('.');
  if (labels.includes('execute-api')) return 'execute-api';
  if (labels.includes('lambda-url')) return 'lambda';
  if (/(?:^|\.)s3(?:[.-][a-z0-9.-]{0,80})?\.amazonaws\.com(?:\.cn)?$/i.test(host)) return 's3';
  if (/\.es\.amazonaws\.com$/i.test(host)) return 'es';
  const first = labels[0] ?? '';
  const bare = first.replace(/-fips$/, '');
  return SAME_NAME.has(bare) && (labels.length === 3 || REGION.test(labels[1] ?? '')) ? bare : null;
}
