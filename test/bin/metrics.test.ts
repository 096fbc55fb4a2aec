import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMIT, startBot, type TestBot } from '../slack/bot.ts';

const CANARY = 'canary-key-7f3a9c';

describe.each(['http', 'socket'] as const)('GET /metrics over %s', (mode) => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startBot({ mode });
  }, LIMIT);
  afterAll(() => bot.close(), LIMIT);

  const get = (headers: Readonly<Record<string, string>> = {}, method = 'GET') => fetch(`${bot.url()}/metrics`, { method, headers });

  it('counts what a neighbour may know, and nothing of a case', async () => {
    const { workspace } = bot;
    const ada = workspace.as('ada');
    const { payments } = workspace.channels;
    await ada.command(
      payments.id,
      `/why401 GET /orders HTTP/1.1\nHost: api.example.com\nX-Api-Key: ${CANARY}\n\nHTTP/1.1 401 Unauthorized\n`,
    );
    await ada.waitFor((one) => one.messages(payments.id).find(({ blocks }) => JSON.stringify(blocks).includes('"details"')));

    const response = await get();
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(text).toContain('why401_diagnosis_duration_seconds_count{outcome="auth-failure"} 1\n');
    expect(text).toMatch(/^why401_questions_waiting 0$/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m);
    for (const secret of [CANARY, 'api.example.com', ada.person.id, payments.id]) expect(text).not.toContain(secret);
  }, 60_000);

  it.each([
    ['a proxy that names who asked', { 'x-forwarded-for': '203.0.113.9' }, 'GET'],
    ['the standard way to say so', { forwarded: 'for=203.0.113.9' }, 'GET'],
    ['a way that only reads', {}, 'POST'],
  ])('is not there for %s', async (_name, headers, method) => {
    expect((await get(headers, method)).status).toBe(404);
  });
});
