import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { BOT_SCOPES } from '../../src/slack/scopes.ts';

it('the way in by OAuth asks for what the manifest declares, and no more', () => {
  const manifest = parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'));
  const { bot, bot_optional: optional } = manifest.oauth_config.scopes;

  expect(BOT_SCOPES).toEqual([...bot, ...optional]);
});
