/** What `curl -v` prints for a GET that really happens: the request as sent and the answer as it came. */
export async function curlTrace(url: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const { host, hostname, port, pathname, search } = new URL(url);
  const answer = await fetch(url, { headers, redirect: 'manual' });
  const body = await answer.text();
  const sent = [`GET ${pathname}${search} HTTP/1.1`, `Host: ${host}`, 'User-Agent: curl/7.88.1', 'Accept: */*'];
  const given = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const received = [`HTTP/1.1 ${answer.status} ${answer.statusText}`, ...[...answer.headers].map(([name, value]) => `${name}: ${value}`)];
  return [
    `*   Trying ${hostname}:${port}...`,
    `* Connected to ${hostname} (${hostname}) port ${port} (#0)`,
    ...[...sent, ...given, ''].map((line) => `> ${line}`),
    ...[...received, ''].map((line) => `< ${line}`),
    body,
    `* Connection #0 to host ${hostname} left intact`,
  ].join('\n');
}
