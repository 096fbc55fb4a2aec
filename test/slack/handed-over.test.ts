import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { noting } from '../../src/slack/handed-over.ts';
import { fetchSlack } from '../../src/slack/to-slack.ts';

let server: Server | undefined;
afterEach(() => new Promise((resolve) => server?.close(resolve)));

async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
}

function noted() {
  const told: string[] = [];
  return { told, handedOver: () => void told.push('handed over'), refused: () => void told.push('refused') };
}

const post = (url: string) =>
  fetchSlack(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":"hello"}' });

describe('what happened to a post', () => {
  it('is told as soon as Slack can have all of it, long before its answer', async () => {
    const note = noted();
    const before: string[][] = [];
    const url = await serve((request, response) => {
      request.resume().once('end', () => {
        before.push([...note.told]);
        response.end('ok');
      });
    });
    const response = await noting(note, () => post(url));
    expect(await response.text()).toBe('ok');
    expect(before).toEqual([['handed over']]);
    expect(note.told).toEqual(['handed over']);
  });

  it('is taken back where Slack refuses it', async () => {
    const note = noted();
    const url = await serve((request, response) => void request.resume().once('end', () => response.writeHead(429).end()));
    await (await noting(note, () => post(url))).text();
    expect(note.told).toEqual(['handed over', 'refused']);
  });

  it('is taken back where the connection breaks', async () => {
    const note = noted();
    const url = await serve((request) => void request.resume().once('end', () => request.socket.destroy()));
    await expect(noting(note, () => post(url))).rejects.toThrow();
    expect(note.told[0]).toBe('handed over');
    expect(note.told.at(-1)).toBe('refused');
  });

  it('is no one else’s: what is posted beside it tells nothing', async () => {
    const note = noted();
    const url = await serve((request, response) => void request.resume().once('end', () => response.end('ok')));
    const other = noted();
    await Promise.all([noting(other, () => post(url)), noting(note, async () => undefined), post(url)]);
    expect(note.told).toEqual([]);
    expect(other.told).toEqual(['handed over']);
  });
});
