export type Stage = 'test' | 'live';

const TEST =
  /^(?:test|testing|sandbox|sbx|staging|stage|stg|dev|develop|development|qa|uat|int|integration|preprod|preview|demo|beta|localdev)\d{0,2}$/i;
const LIVE = /^(?:prod|production|live)\d{0,2}$/i;

/** The stage that a host name names in one of its labels: `api.sandbox.shop.example` → 'test'. Null where it names none, or is an address. */
export function stageOfHost(host: string): Stage | null {
  if (/^[\d.]+$|^\[/.test(host) || host === 'localhost') return null;
  const words = host
    .split('.')
    .slice(0, -1)
    .flatMap((label) => label.split('-'));
  if (words.some((word) => TEST.test(word))) return 'test';
  return words.some((word) => LIVE.test(word)) ? 'live' : null;
}

/** The stage that a key names in its prefix, by the custom of payment and messaging APIs: `sk_test_…`. */
export function stageOfKey(value: string): Stage | null {
  const prefix = /^(?:[a-z]{1,8}[_-]){0,2}(test|sandbox|live|prod)[_-][A-Za-z0-9]{6}/i.exec(value)?.[1]?.toLowerCase();
  if (prefix === undefined) return null;
  return prefix === 'live' || prefix === 'prod' ? 'live' : 'test';
}

/** The registrable part, nearly: the last two labels. Good enough to see that two hosts are one company's. */
export const domainOf = (host: string): string => host.split('.').slice(-2).join('.');
