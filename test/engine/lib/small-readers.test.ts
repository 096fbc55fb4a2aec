import { describe, expect, it, test } from '@jest/globals';
import { decodeBase64 } from '../../../src/engine/lib/base64.ts';
import { readBasic } from '../../../src/engine/lib/basic-credentials.ts';
import { readErrorText } from '../../../src/engine/lib/error-text.ts';
import { findHidden } from '../../../src/engine/lib/hidden-characters.ts';
import { durationInWords, inWords } from '../../../src/engine/lib/time.ts';

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

describe('Base64', () => {
  test.each([
    ['Zm8', 'base64url', true],
    ['Zm8=', 'base64url', false],
    ['Zm9', 'base64url', false],
    ['Z', 'base64url', false],
    ['Zm8=', 'base64', true],
    ['Zm8', 'base64', false],
    ['Z+/=', 'base64url', false],
  ] as const)('%s as %s: %s', (text, kind, ok) => {
    expect(decodeBase64(text, kind).ok).toBe(ok);
  });
});

describe('Basic', () => {
  test('a good credential has no problem', () => {
    expect(readBasic(base64('Aladdin:open sesame'))).toEqual({ user: 'Aladdin', password: 'open sesame', problems: [], cleaned: null });
  });

  test.each([
    ['a line break at the end', base64('u:p\n'), /line break/, base64('u:p')],
    ['a byte order mark', base64('\ufeffu:p'), /byte order mark/, base64('u:p')],
    ['encoded twice', base64(base64('user:password')), /twice/, base64('user:password')],
    ['in clear', 'user:password', /in clear/, base64('user:password')],
    ['the URL-safe alphabet', base64('u:p???>>>~').replaceAll('+', '-').replaceAll('/', '_'), /URL-safe/, base64('u:p???>>>~')],
    ['padding left out', base64('user:passw').replace(/=+$/, ''), /padding/, base64('user:passw')],
    ['white space inside', `${base64('user:pass').slice(0, 4)} ${base64('user:pass').slice(4)}`, /white space/, base64('user:pass')],
    ['no colon', base64('userpass'), /no colon/, null],
    ['a space at the end', base64('user:pass '), /begins or ends with a space/, base64('user:pass ')],
    ['no Base64', 'us%r', /'%'/, null],
    ['nothing', ' ', /no credential/, null],
  ])('%s is told', (_name, value, problem, cleaned) => {
    const reading = readBasic(value);

    expect(reading.problems.join(' ')).toMatch(problem);
    expect(reading.cleaned).toBe(cleaned);
    expect(reading.problems.join(' ')).not.toContain('pass ');
  });
});

describe('hidden characters', () => {
  it('tells name and place, and lets ordinary text be', () => {
    expect(findHidden('\ufeffab\u200bc\u00a0')).toEqual([
      { index: 0, codePoint: 0xfeff, name: 'byte order mark (U+FEFF)', where: 'start' },
      { index: 3, codePoint: 0x200b, name: 'zero width space (U+200B)', where: 'inside' },
      { index: 5, codePoint: 0xa0, name: 'no-break space (U+00A0)', where: 'end' },
    ]);
    expect(findHidden('Bearer abc-DEF_1.2~+/= ü 漢')).toEqual([]);
  });

  test.each([
    ['abc ', 'end'],
    [' abc', 'start'],
    ['a\tb', 'inside'],
    ['abc\r\n', 'end'],
    ['“abc”', 'start'],
  ])('%j', (text, where) => {
    expect(findHidden(text)[0]?.where).toBe(where);
  });

  it('a space alone is none, so that texts can be filtered by character', () => {
    expect(findHidden(' ')).toEqual([]);
  });

  it('tells at most a hundred', () => {
    expect(findHidden('\u200b'.repeat(100_000))).toHaveLength(100);
  });
});

describe('error bodies', () => {
  test.each([
    ['OAuth', '{"error":"invalid_token","error_description":"The token expired"}', 'json', 'invalid_token', 'The token expired'],
    [
      'nested',
      '{"error":{"code":"InvalidAuthenticationToken","message":"Access token is empty."}}',
      'json',
      'InvalidAuthenticationToken',
      'Access token is empty.',
    ],
    ['a list', '[{"errorCode":"INVALID_SESSION_ID","message":"Session expired"}]', 'json', 'INVALID_SESSION_ID', 'Session expired'],
    ['a problem document', '{"type":"about:blank","title":"Unauthorized","detail":"No key"}', 'json', 'about:blank', 'No key'],
    [
      'S3',
      '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Access &amp; Denied</Message></Error>',
      'xml',
      'AccessDenied',
      'Access & Denied',
    ],
    ['nginx', '<html><head><title>401 Authorization Required</title></head><body><h1>401 no</h1></body></html>', 'html', null, '401 no'],
    ['a form', 'error=invalid_client&error_description=bad+secret', 'form', 'invalid_client', 'bad secret'],
    ['prose', 'jwt expired\nat x', 'plain', null, 'jwt expired'],
    ['broken JSON', '{"error":', 'plain', null, '{"error":'],
    ['nothing', '', 'plain', null, null],
  ])('%s', (_name, body, form, code, description) => {
    expect(readErrorText(body)).toMatchObject({ form, code, description });
  });

  it('drops scripts and styles, and survives a megabyte of near misses', () => {
    expect(readErrorText('<html><script>var a = "<b>secret</b>";</script><style>x{}</style><p>Sign in</p></html>').text).toBe('Sign in');
    for (const piece of ['<', '<a ', '{"a":', '[', '&#1;', '<script', '<!--', '</'])
      expect(typeof readErrorText(`<html>${piece.repeat(300_000)}`).text).toBe('string');
    expect(readErrorText(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`).form).toBe('json');
  });
});

describe('times in words', () => {
  test.each([
    [0, 'just now'],
    [-45, '45 s ago'],
    [-3 * 86_400 - 7200, '3 days ago'],
    [7500, 'in 2 h 5 min'],
    [-90_000, '1 day 1 h ago'],
    [86_400 * 3653, 'in 10 years'],
    [Number.NaN, 'at no readable time'],
    [1e21, 'in more than 10,000 years'],
  ])('%d s: %s', (distance, words) => {
    expect(inWords(1_767_225_600 + distance, 1_767_225_600)).toBe(words);
  });

  it('a length of time has no direction', () => {
    expect(durationInWords(-61)).toBe('1 min 1 s');
  });
});
