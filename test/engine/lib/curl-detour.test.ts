import { expect, it } from '@jest/globals';
import curl from '../../../src/engine/formats/curl.ts';

const URL_OF_IT = 'https://api.example.com/v1/me';
const connectionOf = (text: string) => {
  const parsed = curl.parse(text);
  return 'problem' in parsed ? parsed.problem : parsed.connection;
};

it.each([
  ['--unix-socket /var/run/docker.sock', '--unix-socket'],
  ['--abstract-unix-socket x', '--abstract-unix-socket'],
  ['--preproxy socks5://127.0.0.1', '--preproxy'],
  ['--socks5-hostname 127.0.0.1:9050', '--socks5-hostname'],
  ['--doh-url https://dns.example.net/q', '--doh-url'],
  ['--dns-servers 10.0.0.53', '--dns-servers'],
  ['--connect-to ::other.example.net:', '--connect-to'],
  ['--connect-to api.example.com:443:10.0.0.1:8443', '--connect-to'],
  ['--next http://127.0.0.1/', '--next'],
  ['http://169.254.169.254/', 'a second URL'],
  ['--config -', '--config -'],
  ['-x socks5h://10.0.0.1:1080', 'not HTTP'],
  ['--proxy1.0 10.0.0.1:3128', 'not HTTP'],
  ['--variable f@/etc/passwd', '--variable'],
])('%s: the request is not made another way than curl makes it', (option, named) => {
  expect(connectionOf(`curl ${URL_OF_IT} ${option}`)).toContain(named);
  if (option.startsWith('--')) expect(connectionOf(`curl ${option} ${URL_OF_IT}`)).toEqual(expect.any(String));
});

it.each([
  ['--resolve api.example.com:443:10.0.0.1', { 'api.example.com': ['10.0.0.1'] }],
  ["--resolve '*:443:169.254.169.254'", { 'api.example.com': ['169.254.169.254'] }],
  ['--resolve api.example.com:443:[::1],10.0.0.1', { 'api.example.com': ['::1', '10.0.0.1'] }],
  ['--connect-to ::10.0.0.1:', { 'api.example.com': ['10.0.0.1'] }],
  ['--connect-to api.example.com:443:[::1]:443', { 'api.example.com': ['::1'] }],
])('%s: an address in the place of a lookup', (option, resolve) => {
  expect(connectionOf(`curl ${option} ${URL_OF_IT}`)).toEqual({ resolve });
});

it.each(['--connect-to other.example.com:443:10.0.0.1:443', '--variable name=content', 'https://docs.example.com/errors'])(
  '%s: changes nothing for this request',
  (option) => {
    expect(connectionOf(`curl ${option.startsWith('http') ? '' : option} ${URL_OF_IT} ${option.startsWith('http') ? option : ''}`)).toEqual(
      {},
    );
  },
);

it('a proxy in a variable before the command', () => {
  expect(connectionOf(`https_proxy=http://10.0.0.1:3128 curl ${URL_OF_IT}`)).toContain('a proxy in a variable');
});

it('with its answer beside it, the answer is read all the same', () => {
  const parsed = curl.parse(`curl --unix-socket /tmp/x ${URL_OF_IT}\n\nHTTP/1.1 401 Unauthorized\nServer: nginx\n\n`);

  expect(parsed).toMatchObject({ response: { status: 401 } });
});
