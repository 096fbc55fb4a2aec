import type { HttpRequest } from '../case.ts';
import { type Carried, CLIENTS, type Client, type Fate, fatesAlong } from './redirect-clients.ts';
import { sentCredentials } from './sent-credentials.ts';

/** One credential at one hop. */
export interface RedirectRow {
  readonly from: string;
  readonly to: string;
  readonly status: number;
  readonly crosses: 'nothing' | 'scheme' | 'port' | 'host';
  /** Field that carries the credential: 'Authorization', 'Cookie', 'X-API-Key'. */
  readonly credential: string;
  readonly clients: Readonly<Record<Client, Fate>>;
}

type Hop = Pick<RedirectRow, 'from' | 'to' | 'status' | 'crosses'>;

const MOST_FIELDS = 3;

/** What each common client would do with each credential of the request, hop by hop. */
export function redirectTable(request: HttpRequest | undefined, hops: readonly Hop[]): readonly RedirectRow[] {
  const urls = [hops[0]?.from, ...hops.map(({ to }) => to)].flatMap((url) =>
    url !== undefined && URL.canParse(url) ? [new URL(url)] : [],
  );
  if (request === undefined || urls.length !== hops.length + 1) return [];
  return fieldsOf(request).flatMap((credential) => {
    const along = CLIENTS.map((client) => [client, fatesAlong(client, urls, kindOf(credential))] as const);
    return hops.map(({ from, to, status, crosses }, index): RedirectRow => {
      const at = (client: Client): Fate => along.find(([name]) => name === client)?.[1][index] ?? 'depends';
      return { from, to, status, crosses, credential, clients: clientsBy(at) };
    });
  });
}

const clientsBy = (fate: (client: Client) => Fate): RedirectRow['clients'] => ({
  'curl -L': fate('curl -L'),
  'curl --location-trusted': fate('curl --location-trusted'),
  fetch: fate('fetch'),
  axios: fate('axios'),
  requests: fate('requests'),
  go: fate('go'),
  java: fate('java'),
  dotnet: fate('dotnet'),
});

/** Header fields only: what stands in a query goes along only where the server puts it into Location. */
function fieldsOf(request: HttpRequest): readonly string[] {
  const names = sentCredentials(request).flatMap(({ place, name }) => (place === 'cookie' ? ['Cookie'] : place === 'header' ? [name] : []));
  return [...new Set(names)].slice(0, MOST_FIELDS);
}

function kindOf(field: string): Carried {
  if (/^authorization$/i.test(field)) return 'authorization';
  return /^cookie$/i.test(field) ? 'cookie' : 'other';
}
