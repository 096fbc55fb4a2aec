import type { Diagnosis, RedirectRow } from '../engine/index.ts';

/** A titled list of two-column rows, in plain words: the same in the terminal and in Slack. */
export interface Comparison {
  readonly title: string;
  readonly rows: readonly ComparisonRow[];
}

export interface ComparisonRow {
  /** What is compared: 'issuer', 'Authorization', '301 to https://b.example'. */
  readonly subject: string;
  readonly text: string;
}

/** Everything that stands against something else in a diagnosis; lists without rows are left out. */
export function comparisonsOf(diagnosis: Diagnosis): readonly Comparison[] {
  return [
    { title: 'Works / fails', rows: differenceRows(diagnosis) },
    { title: 'Asked for / sent', rows: expectationRows(diagnosis) },
    { title: 'What clients do with the credential at the redirect', rows: redirectRows(diagnosis) },
  ].filter(({ rows }) => rows.length > 0);
}

/** What agrees says nothing new; what cannot be compared is worth knowing. */
function expectationRows({ outcome, expectation }: Diagnosis): readonly ComparisonRow[] {
  if (outcome === 'no-auth-failure') return [];
  const telling = (expectation ?? []).filter(({ matches }) => matches !== true);
  const first = telling.filter(
    ({ what, expected }, index) => telling.findIndex((row) => row.what === what && row.expected === expected) === index,
  );
  return first.map(({ what, expected, from, sent }) => ({ subject: what, text: `${expected} (${from}) / ${sent}` }));
}

function differenceRows({ difference }: Diagnosis): readonly ComparisonRow[] {
  if (difference == null) return [];
  const rows = difference.parts.map(({ aspect, name, working, failing }) => ({ subject: name ?? aspect, text: `${working} / ${failing}` }));
  const small = difference.incidental.map(({ name, aspect }) => name ?? aspect);
  if (rows.length === 0 && small.length === 0) return [{ subject: 'no difference', text: 'the requests are alike as far as they show' }];
  return small.length === 0 ? rows : [...rows, { subject: 'seldom decides', text: `also different: ${small.join(', ')}` }];
}

const CLIENT_NAMES: readonly (readonly [keyof RedirectRow['clients'], string])[] = [
  ['curl -L', 'curl -L'],
  ['curl --location-trusted', 'curl --location-trusted'],
  ['fetch', 'fetch'],
  ['axios', 'axios'],
  ['requests', 'Python requests'],
  ['go', 'Go'],
  ['java', 'Java'],
  ['dotnet', '.NET'],
];
const FATES = [
  ['kept', 'kept by'],
  ['dropped', 'dropped by'],
  ['depends', 'depends in'],
  ['not followed', 'not followed by'],
] as const;

/** On the same origin nearly all clients keep it: then those that do not are named, where something was refused. */
function redirectRows({ redirects, outcome }: Diagnosis): readonly ComparisonRow[] {
  return (redirects ?? []).flatMap((row) => {
    if (row.crosses !== 'nothing') return [crossingRow(row)];
    const lost = CLIENT_NAMES.filter(([client]) => row.clients[client] !== 'kept').map(([, name]) => name);
    if (lost.length === 0 || outcome === 'no-auth-failure') return [];
    const subject = `${row.status}, on ${originOf(row.from)}`;
    return [{ subject, text: `${row.credential} is dropped by ${lost.join(', ')}; kept by all others` }];
  });
}

function crossingRow({ status, from, to, credential, clients }: RedirectRow): ComparisonRow {
  const groups = FATES.flatMap(([fate, words]) => {
    const names = CLIENT_NAMES.filter(([client]) => clients[client] === fate).map(([, name]) => name);
    return names.length === 0 ? [] : [`${words} ${names.join(', ')}`];
  });
  return { subject: `${status}, ${originOf(from)} → ${originOf(to)}`, text: `${credential} is ${groups.join('; ')}` };
}

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : url);
