import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../src/config.ts';

const SECRET = Buffer.alloc(32, 1).toString('base64');
const SOCKET = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };

const problemsOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    return Error.isError(error) ? error.message : '';
  }
  return '';
};

test('nothing given: no Slack, the embedded database, and the contract’s defaults', () => {
  expect(readConfig({ SLACK_BOT_TOKEN: ' ' })).toEqual({
    slack: { mode: 'none' },
    port: 3000,
    database: { kind: 'embedded', dir: './data' },
    secret: null,
    devopsChannel: null,
    allowNetworks: [],
    blockHosts: [],
    limits: {},
    auditDays: 90,
    operatorSignatures: null,
    logLevel: 'info',
  });
});

test('the way to Slack follows from the variables, an app token first', () => {
  const installation = { kind: 'single', botToken: 'xoxb-1' };
  const oauth = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'b', SLACK_STATE_SECRET: 'c', SLACK_SIGNING_SECRET: 's' };

  expect(readConfig({ ...SOCKET, SLACK_SIGNING_SECRET: 's', SLACK_API_URL: 'http://127.0.0.1:1/api' }).slack).toEqual({
    mode: 'socket',
    appToken: 'xapp-1',
    installation,
    apiUrl: 'http://127.0.0.1:1/api/',
  });
  expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' }).slack).toMatchObject({ mode: 'http', installation });
  expect(readConfig(oauth).slack).toMatchObject({ installation: { kind: 'oauth', clientId: '1.2' } });
});

test('the result is frozen through and through, and overrides win', () => {
  const config = readConfig({ ...SOCKET, PORT: '1' }, { PORT: '2', WHY401_ALLOW_NETWORKS: '10.0.0.0/8, api.internal ,::1' });

  expect(config.port).toBe(2);
  expect(config.allowNetworks).toEqual(['10.0.0.0/8', 'api.internal', '::1']);
  expect([config, config.slack, config.allowNetworks].every(Object.isFrozen)).toBe(true);
});

test('limits, blocked hosts, two keys', () => {
  const config = readConfig({
    WHY401_LIMITS: 'person=50/10m, hosts=10/1h',
    WHY401_BLOCK_HOSTS: '*.bank.example, 203.0.113.0/24,::1',
    WHY401_SECRET: `${SECRET},${Buffer.alloc(32, 2).toString('base64')}`,
    WHY401_AUDIT_DAYS: '30',
  });

  expect(config.limits).toEqual({ person: { most: 50, seconds: 600 }, hosts: { most: 10, seconds: 3_600 } });
  expect(config.blockHosts).toEqual(['*.bank.example', '203.0.113.0/24', '::1']);
  expect(config.auditDays).toBe(30);
});

describe('each bad value is one line that names its variable and shows a right one', () => {
  test.each([
    ['SLACK_BOT_TOKEN', 'canary-1', 'xoxb-'],
    ['SLACK_APP_TOKEN', 'canary-1', 'xapp-'],
    ['SLACK_SIGNING_SECRET', 'canary 1', '8f742231b10e8888'],
    ['SLACK_API_URL', 'slack.com', 'https://slack.com/api/'],
    ['PORT', '70000', '3000'],
    ['PORT', 'http', '3000'],
    ['DATABASE_URL', 'mysql://u:canary-1@h/d', 'postgres://'],
    ['WHY401_SECRET', 'Y2FuYXJ5LTE=', 'openssl rand -base64 32'],
    ['WHY401_DEVOPS_CHANNEL', 'dev ops', 'C0123456789'],
    ['WHY401_ALLOW_NETWORKS', '10.0.0.0/33', '10.20.0.0/16'],
    ['WHY401_ALLOW_NETWORKS', '10.0.0', '10.20.0.0/16'],
    ['WHY401_ALLOW_NETWORKS', 'http://api.internal', '10.20.0.0/16'],
    ['WHY401_SECRET', `${SECRET},Y2FuYXJ5LTE=`, 'openssl rand -base64 32'],
    ['WHY401_SECRET', `${SECRET},${SECRET},${SECRET}`, 'openssl rand -base64 32'],
    ['WHY401_BLOCK_HOSTS', '*.10.0.0.0/8', '*.bank.example'],
    ['WHY401_BLOCK_HOSTS', '*', '*.bank.example'],
    ['WHY401_LIMITS', 'person=20', 'person=20/10m'],
    ['WHY401_LIMITS', 'persons=20/10m', 'person=20/10m'],
    ['WHY401_LIMITS', 'person=0/10m', 'person=20/10m'],
    ['WHY401_LIMITS', 'hosts=5/25h', 'person=20/10m'],
    ['WHY401_AUDIT_DAYS', '0', '90'],
    ['LOG_LEVEL', 'loud', 'info'],
  ])('%s=%s', (name, value, example) => {
    const lines = problemsOf({ ...SOCKET, WHY401_SECRET: SECRET, [name]: value }).split('\n');

    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${name} must be `));
    expect(lines[0]).toContain(`e.g. ${name}=`);
    expect(lines[0]).toContain(example);
    expect(lines[0]).not.toMatch(/canary|Y2Fu/);
  });

  test.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_SIGNING_SECRET: 's' }, 'SLACK_BOT_TOKEN'],
    [{ DATABASE_URL: 'postgres://h/d' }, 'WHY401_SECRET'],
    [{ SLACK_SIGNING_SECRET: 's', SLACK_CLIENT_ID: '1', SLACK_CLIENT_SECRET: 'b' }, 'SLACK_STATE_SECRET'],
  ])('%j lacks %s', (env, name) => {
    const lines = problemsOf(env).split('\n');

    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${name} is missing: .*e\\.g\\. ${name}=`));
  });

  test('several problems are told at once', () => {
    expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'y', DATABASE_URL: 'z', WHY401_SECRET: SECRET }).split('\n')).toHaveLength(3);
  });
});
