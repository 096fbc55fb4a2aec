import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { startServe } from '../../src/bin/serve.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { createPool } from '../../src/worker/pool.ts';
import { ROOT } from './spawn-why401.ts';

const folder = mkdtempSync(join(tmpdir(), 'why401-serve-signatures-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a bad signature stops the bot before it opens anything', async () => {
  const path = join(folder, 'bad.json');
  writeFileSync(path, '{"id":"acme"}');
  const data = join(folder, 'data');
  const config = readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', WHY401_DATA_DIR: data, WHY401_SIGNATURES: path });

  const starting = startServe({ config, role: 'all', log: createLog({ level: 'silent' }) });

  await expect(starting).rejects.toMatchObject({
    code: 'bad-configuration',
    message: expect.stringContaining(`${path}: product is missing`),
  });
  expect(existsSync(data)).toBe(false);
});

it('the bot’s threads read the operator’s signatures', async () => {
  const path = join(folder, 'acme.json');
  writeFileSync(path, /```json\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs/signatures.md'), 'utf8'))?.[1] ?? '');
  const pool = createPool({ allowNetworks: [], own: [], tagKey: new Uint8Array(32), threads: 1, operatorSignatures: path });

  const result = await pool.run(
    { text: 'HTTP/1.1 401 Unauthorized\nX-Acme-Trace: 1\n\n{"acmeCode":"AG-1012"}' },
    new AbortController().signal,
  );
  await pool.close();

  expect(result).toMatchObject({
    kind: 'diagnosis',
    diagnosis: {
      causes: expect.arrayContaining([expect.objectContaining({ id: 'account-locked' })]),
      refusedBy: { product: 'Acme Gateway', layer: 'gateway' },
    },
  });
});
