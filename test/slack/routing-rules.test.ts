import { describe, expect, it } from '@jest/globals';
import { readRules, rulesText } from '../../src/slack/routing-rules.ts';
import type { RoutingRule } from '../../src/usecases/ports.ts';

const read = (text: string) => readRules(text);

describe('routing rules as text', () => {
  it.each<[string, RoutingRule]>([
    ['host=*.Pay.example.com → C0123456789', { host: '*.pay.example.com', channelId: 'C0123456789' }],
    ['HOST=api.example.com:8443 -> G0123456789', { host: 'api.example.com:8443', channelId: 'G0123456789' }],
    ['layer=CDN=> <#C0123456789|devops>', { layer: 'cdn', channelId: 'C0123456789' }],
    ['cause=token-expired --> #C0123456789 S0123456789', { cause: 'token-expired', channelId: 'C0123456789', groupId: 'S0123456789' }],
    [
      'issuer=https://id.example.com/a,cause=waf-blocked → https://x.slack.com/archives/C0123456789/p1 <!subteam^S0123456789|@ops>',
      { issuer: 'https://id.example.com/a', cause: 'waf-blocked', channelId: 'C0123456789', groupId: 'S0123456789' },
    ],
  ])('%s', (line, rule) => {
    const result = read(`\n  ${line}  \r\n\n`);

    expect(result).toEqual({ kind: 'rules', rules: [rule] });
    // What is shown can be saved again, unchanged.
    expect(read(rulesText([rule]))).toEqual(result);
  });

  it.each([
    ['host=a.example C0123456789', 'no-arrow'],
    ['host=a.example → C0123456789 → C0123456780', 'no-arrow'],
    ['→ C0123456789', 'no-condition'],
    ['host=a.example →', 'no-channel'],
    ['path=/x → C0123456789', 'unknown-part'],
    ['host=https://a.example/ → C0123456789', 'bad-host'],
    ['host=a.*.example → C0123456789', 'bad-host'],
    ['cause=constructor → C0123456789', 'unknown-cause'],
    ['layer=moon → C0123456789', 'unknown-layer'],
    ['host=a.example host=b.example → C0123456789', 'twice'],
    ['host=a.example → #devops', 'bad-channel'],
    ['host=a.example → <#C0123456789', 'bad-channel'],
    ['host=a.example → C0123456789 @ops', 'bad-group'],
    ['host=a.example → C0123456789 @S0123456789 @S0123456780', 'unknown-part'],
  ])('%s: %s, with its line', (line, kind) => {
    expect(read(`host=ok.example → C0123456789\n\n${line}`)).toMatchObject({ kind: 'fault', line: 3, fault: { kind } });
  });

  it('nothing is no rule, and what cannot be shown again is refused', () => {
    const many = Array.from({ length: 100 }, (_, index) => `host=h${index}.a-rather-long-name.example.com → C0123456789`).join('\n');

    expect(read(' \n ')).toEqual({ kind: 'rules', rules: [] });
    expect(read(many)).toMatchObject({ kind: 'fault', fault: { kind: 'too-long' } });
  });
});
