import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Diagnosis, loadEngine } from '../../src/engine/index.ts';
import { createPolicy } from '../../src/net/policy.ts';
import { evidenceIn } from '../../src/slack/words/de/evidence.ts';
import { ANSWERS } from '../../src/slack/words/de/evidence-answers.ts';
import { BADLY_WRITTEN } from '../../src/slack/words/de/evidence-badly-written.ts';
import { CONCLUDED_OF_CREDENTIALS } from '../../src/slack/words/de/evidence-concluded-credentials.ts';
import { CONCLUDED_OF_NETWORK } from '../../src/slack/words/de/evidence-concluded-network.ts';
import { CONCLUDED_OF_SIGN_IN } from '../../src/slack/words/de/evidence-concluded-sign-in.ts';
import { CONCLUDED_OF_TOKENS } from '../../src/slack/words/de/evidence-concluded-tokens.ts';
import { CONNECTION, GUARD_REASONS } from '../../src/slack/words/de/evidence-connection.ts';
import { OBSERVED } from '../../src/slack/words/de/evidence-observed.ts';
import { ANSWERS_A_TO_C } from '../../src/slack/words/de/evidence-products-a-c.ts';
import { ANSWERS_D_TO_K } from '../../src/slack/words/de/evidence-products-d-k.ts';
import { ANSWERS_L_TO_P } from '../../src/slack/words/de/evidence-products-l-p.ts';
import { ANSWERS_Q_TO_Z } from '../../src/slack/words/de/evidence-products-q-z.ts';
import { SIGNED_REQUESTS } from '../../src/slack/words/de/evidence-signed-requests.ts';
import { ANSWERS_OF_STANDARDS } from '../../src/slack/words/de/evidence-standards.ts';
import { lookUpIn } from '../../src/slack/words/templates.ts';
import { wordsOf } from '../../src/slack/words/words.ts';

const de = wordsOf('de');
const source = (folder: string): string =>
  readdirSync(new URL(`../../src/${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(`../../src/${folder}/${name}`, import.meta.url), 'utf8'))
    .join('\n')
    .replaceAll("\\'", "'");

const OF_ANSWERS = [ANSWERS, ANSWERS_OF_STANDARDS, ANSWERS_A_TO_C, ANSWERS_D_TO_K, ANSWERS_L_TO_P, ANSWERS_Q_TO_Z];
const CONCLUDED = [
  BADLY_WRITTEN,
  SIGNED_REQUESTS,
  CONCLUDED_OF_TOKENS,
  CONCLUDED_OF_CREDENTIALS,
  CONCLUDED_OF_SIGN_IN,
  CONCLUDED_OF_NETWORK,
];
const TABLES = [...OF_ANSWERS, ...CONCLUDED, OBSERVED, CONNECTION, GUARD_REASONS];
const entries = TABLES.flatMap((table) => Object.entries(table));
/** Sentences of signatures that have German words. */
const ANSWERS_COUNTED = 422;
const filled = (template: string): string => template.replace(/\{(\d)\}/g, 'value$1');
/** Sentences are put together of parts, at values and elsewhere; of one that is said at all, three words in a row (two where a part has no more) stand in the source. */
const runsOfThree = (english: string): readonly string[] =>
  english
    .split(/\{\d\}/)
    .map((piece) =>
      piece
        .replace(/[.;:,]$/, '')
        .trim()
        .split(' '),
    )
    .flatMap((words) => (words.length === 2 ? [words.join(' ')] : words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '))));
const placesIn = (text: string): readonly string[] => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();

describe('evidence in German', () => {
  it('each entry has the values of its English sentence, and is another text', () => {
    expect(entries.filter(([english, german]) => placesIn(english).join() !== placesIn(german).join())).toEqual([]);
    expect(entries.filter(([english, german]) => english === german)).toEqual([]);
  });

  it('every sentence of the answers is still said by the engine', () => {
    const said = source('engine');

    expect(OF_ANSWERS.flatMap((table) => Object.keys(table)).filter((english) => !said.includes(english))).toEqual([]);
  });

  it('every conclusion is still drawn by the engine, as far as three words in a row show', () => {
    const said = source('engine');

    expect(
      CONCLUDED.flatMap((table) => Object.keys(table)).filter((english) => !runsOfThree(english).some((run) => said.includes(run))),
    ).toEqual([]);
  });

  it('no entry is hidden by a more general one before it', () => {
    const hidden = [...CONCLUDED, OBSERVED]
      .flatMap((table) => Object.entries(table))
      .filter(([english, german]) => evidenceIn(filled(english)) !== filled(german));

    expect(hidden).toEqual([]);
  });

  it('each sentence of the answers is named once and said in the words of its entry; they become no fewer', () => {
    const answers = OF_ANSWERS.flatMap((table) => Object.entries(table));

    expect(answers.filter(([english], at) => answers.findIndex(([other]) => other === english) !== at)).toEqual([]);
    expect(answers.filter(([english, german]) => evidenceIn(english) !== german)).toEqual([]);
    // All that the signatures said when this was counted. One that is written later needs no German; it goes lower only with a signature.
    expect(answers.length).toBeGreaterThanOrEqual(ANSWERS_COUNTED);
  });

  it.each([
    ['"exp" is 2026-01-01 00:00:00 UTC: it passed 3 days ago.', '"exp" ist 2026-01-01 00:00:00 UTC: Das war vor 3 Tagen.'],
    ['"exp" is in 2 h 5 min: the token has not expired.', '"exp" ist in 2 h 5 min: Das Token ist nicht abgelaufen.'],
    ['The presigned URL was good until X, that is 12 years too late.', 'Die vorsignierte URL galt bis X, also 12 Jahre zu spät.'],
    [
      'The request carries no credential, and the answer says "The {1} $& 3 days ago".',
      'Die Anfrage trägt keine Zugangsdaten, und die Antwort sagt "The {1} $& 3 days ago".',
    ],
    [
      'a.example:443 shows a certificate that has expired. No credential was judged.',
      'a.example:443 zeigt ein abgelaufenes Zertifikat. Zugangsdaten wurden nicht geprüft.',
    ],
    ['Something that only one product says.', 'Something that only one product says.'],
  ])('%s', (english, german) => {
    expect(evidenceIn(english)).toBe(german);
  });

  it('what no answer came of is German in the list of probes, too', () => {
    expect(de.engine.reason('no connection: The name a.example does not exist in DNS.')).toBe(
      'keine Verbindung: Den Namen a.example gibt es im DNS nicht.',
    );
  });

  it('all refusals of the address guard are German', () => {
    const policy = createPolicy({ mode: 'slack', allow: [], own: ['why401.example'], block: ['*.bank.example'] });
    const urls = ['ftp://a.example', 'http://a.example:0', 'http://metadata.google.internal', 'http://why401.example'];
    const more = [
      'http://x.bank.example',
      'http://a.example:25',
      'http://intranet',
      'http://a.invalid',
      'http://a.local',
      `http://${'a'.repeat(70)}.example`,
    ];
    const addresses = ['127.0.0.1', '10.0.0.1', '169.254.169.254', '169.254.1.1', '100.64.0.1', '198.18.0.1', '192.0.0.1', '192.0.2.1'];
    const others = ['0.0.0.1', '192.31.196.1', '192.52.193.1', '224.0.0.1', '240.0.0.1', '::1', 'fec0::1', '2002::1', '4000::1'];
    const whys = [
      ...[...urls, ...more].map((url) => policy.judgeUrl(new URL(url))),
      policy.judgeUrl(new URL('http://a.example'), 'issuer'),
      ...[...addresses, ...others].map((address) => policy.judgeAddress(address, 'a.example')),
    ];

    expect(whys.filter(({ allowed }) => allowed)).toEqual([]);
    expect(
      whys
        .map(({ why }) => evidenceIn(why))
        .filter((german) => !/^why401 verbindet sich nicht mit \S+: .*(?:ändert das|ändern|erlauben)\b/.test(german)),
    ).toEqual([]);
    expect(
      whys
        .map(({ why }) => evidenceIn(why))
        .filter((german) => /\b(?:the|address|names?|operator|setting)\b/i.test(german.replace(/a\.example|WHY401_\w+/g, ''))),
    ).toEqual([]);
  });

  it('the most of what is shown over real cases is German', async () => {
    const engine = await loadEngine();
    const cases: readonly { readonly pasted: string; readonly now?: string }[] = JSON.parse(
      readFileSync(new URL('../corpora/wild.json', import.meta.url), 'utf8'),
    );
    const lines: string[] = [];
    for (const { pasted, now } of cases) {
      const environment = {
        openNet: null,
        signal: AbortSignal.timeout(60_000),
        random: (bytes: number) => randomBytes(bytes),
        clock: () => 0,
        mayChangeState: false,
      };
      const diagnosis: Diagnosis | null = await engine
        .diagnose(
          { text: pasted },
          { ...environment, tagKey: randomBytes(32), ...(now === undefined ? {} : { now: Date.parse(now) / 1000 }) },
        )
        .catch(() => null);
      lines.push(...(diagnosis?.causes[0]?.evidence ?? []).map(({ text }) => text));
    }
    const english = lines.filter((line) => evidenceIn(line) === line);

    expect(lines.length).toBeGreaterThan(100);
    expect(1 - english.length / lines.length).toBeGreaterThan(0.98);
  }, 120_000);
});

describe('a template', () => {
  it('of two that fit, the first counts; nothing that does not fit whole is taken', () => {
    const look = lookUpIn({ 'a {1} b': 'first {1}', 'a {1}': 'second {1}' }, (value) => value.toUpperCase());

    expect([look('a x b'), look('a x'), look('b'), look('a b')]).toEqual(['first X', 'second X', null, 'second B']);
  });

  it('reads a long hostile sentence in linear time', () => {
    const look = lookUpIn({ '{1} a {2} a {3} a {4}!': '{1}' }, (value) => value);
    const before = process.cpuUsage().user;
    look(' a '.repeat(500_000));

    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(2);
  });
});
