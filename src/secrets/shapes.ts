import { groups, type Rule, type Span } from './span.ts';
import { looksRandom } from './values.ts';

/**
 * Shapes that are secret whatever surrounds them, as their issuers publish them.
 * Each is linear: one class after a fixed beginning that stands at the edge of a word, no nesting.
 */
const PROVIDERS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['JWT', /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_+/-]{8,}={0,2}(?:\.[A-Za-z0-9_-]*){0,4}/g],
  ['Slack token', /\bxox[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]{8,}|\bxapp-[A-Za-z0-9-]{8,}|\bxwfp-[A-Za-z0-9-]{8,}/g],
  ['GitHub token', /\bgh[opsur]_[A-Za-z0-9_]{16,}|\bgithub_pat_[A-Za-z0-9_]{16,}/g],
  ['GitLab token', /\b(?:gl[a-z]{2,12}-|GR1348941)[A-Za-z0-9_-]{16,}/g],
  ['Stripe key', /\b(?:sk|pk|rk)_(?:live|test)_[A-Za-z0-9]{8,}|\bwhsec_[A-Za-z0-9+/=]{8,}/g],
  ['API key', /\b(?:sk|pk|rk)[-_.](?:live|test|ant|proj|or|svcacct|admin)?[-_]?[A-Za-z0-9_.-]{16,}/g],
  ['AWS access key', /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,16}\b/g],
  ['Google key', /\bAIza[A-Za-z0-9_-]{20,}|\bya29\.[A-Za-z0-9_.-]{16,}|\bGOCSPX-[A-Za-z0-9_-]{16,}|(?<![\w/])1\/\/0[A-Za-z0-9_-]{16,}/g],
  ['Twilio key', /\b(?:SK|AC)[0-9a-f]{28,34}\b|\bSK[a-z0-9]{28,34}\b/g],
  ['SendGrid key', /\bSG\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g],
  ['Mail key', /\bkey-[0-9a-z]{24,}|\b[0-9a-f]{32}-us\d{1,2}\b|\bxkeysib-[A-Za-z0-9-]{16,}|\bre_[A-Za-z0-9]{6,}_[A-Za-z0-9]{12,}/g],
  ['age key', /\bAGE-SECRET-KEY-1[A-Z0-9]{16,}/g],
  ['Azure secret', /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{30,}/g],
  ['bot token', /\b\d{6,12}:[A-Za-z0-9_-]{20,}|\b[MNO][A-Za-z0-9_-]{22,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{25,}/g],
  [
    'token',
    /\b[A-Za-z0-9]{8,20}\.atlasv1\.[A-Za-z0-9_=-]{20,}|\bsha256~[A-Za-z0-9_-]{20,}|\bEAA[A-Za-z0-9]{30,}|\bA{20,24}[A-Za-z0-9%]{30,}/g,
  ],
  [
    'token',
    /\b(?:npm_|pypi-|rubygems_|oy2|dop_v1_|dor_v1_|doo_v1_|shp[a-z]{2}_|hf_|api_org_|glsa_|glc_|dapi|dkea|hvs\.|hvb\.|hvr\.|[sbr]\.(?=[A-Za-z0-9]{24})|dckr_(?:pat|oat)_|lin_api_|lin_oauth_|ntn_|secret_|figd_|PMAK-|ATATT|ATCTT|ATBB|ATOA|NRAK-|NRJS-|NRII-|sntry[su]_|sgp_|pnu_|pul-|rdme_|sq0[a-z]{3}-|EAAA|access-(?:sandbox|production|development)-|sbp_|sb_secret_|pscale_(?:tkn|pw|oauth)_|tfp_|gsk_|r8_|xai-|pplx-|nvapi-|fo1_|flyv1|dp\.(?:pt|st|ct|sa|scim|audit)\.|sl\.|pat(?=[A-Za-z0-9]{14}\.)|CFPAT-|dt0[a-z]\d\d\.|EZ[AT]K|FLWSECK(?:_TEST)?-|FLWPUBK(?:_TEST)?-|LTAI|AKC[a-z]?p|API-|aio_|shippo_(?:live|test)_|live_|test_|duffel_(?:live|test)_|ico-|tk-us-|CLOJARS_|ops_|phc_|phx_|waka_|bkua_|vercel_|vc[a-z]_|tskey-|cio[a-z]?_|nfp_|rnd_|xoxe-|b_|t1\.|AQVN|fio-u-|ion_|wpk_|sess-)[A-Za-z0-9_.=-]{16,}/g,
  ],
];

// A secret key is 40 characters of Base64; beside its key id nothing else looks so.
const AWS_PAIR = /\bA[KS]IA[A-Z0-9]{12,16}[\s:,;"'|]{1,6}([A-Za-z0-9/+]{30,60})(?![A-Za-z0-9/+])/dg;
/** `using Zm9v…`: named in a sentence by what is done with it; random by the look of it. */
const MENTIONED = /\b(?:with|using|use|via|mit|avec|con)\s{1,4}["'`]?([A-Za-z0-9_./+=~-]{20,500})/dg;
/** `t=Zm9v…`: random values of parameters and variables that no list knows; ids and fingerprints stay. */
const ASSIGNED = /(?<![\w%-])([A-Za-z_][\w-]{0,40})=["']?([A-Za-z0-9_~.-]{20,500})(?![A-Za-z0-9_~./-])/dg;
const IDENTIFIERS =
  /(?:id|nonce|kid|jti|etag|state|challenge|root|trace|opaque|realm|hash|fingerprint|x5t|digest|ray|uri|url|tag|rev|version|scope|boundary)$/i;
/** RFC 7617 and Digest answers give the hash of a password. */
const DIGEST_RESPONSE = /\bresponse=["']?([A-Za-z0-9]{32,128})["']?/dgi;
/** RFC 7517: the private members of a key. */
const PRIVATE_MEMBERS = /["'](?:k|d|p|q|dp|dq|qi)["']\s{0,4}:\s{0,4}["']([A-Za-z0-9_-]{12,})["']/dg;

/** Everything that is secret by its own shape. */
export const shapes: Rule = function* (text) {
  for (const [kind, pattern] of PROVIDERS)
    for (const { 0: value, index } of text.matchAll(pattern)) yield { start: index, end: index + value.length, kind };
  yield* groups(text, AWS_PAIR, 'AWS secret key');
  yield* groups(text, MENTIONED, 'token', looksRandom);
  for (const match of text.matchAll(ASSIGNED)) {
    const at = match.indices?.[2];
    if (at !== undefined && looksRandom(match[2] ?? '') && !IDENTIFIERS.test(match[1] ?? ''))
      yield { start: at[0], end: at[1], kind: 'secret' };
  }
  yield* groups(text, DIGEST_RESPONSE, 'Digest response');
  yield* groups(text, PRIVATE_MEMBERS, 'private key');
  yield* privateKeys(text);
};

/** PEM (RFC 7468), OpenSSH, PGP and PuTTY keys; one that is cut off reaches to the end of the text. */
function* privateKeys(text: string): Generator<Span> {
  const begin = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|^Private-Lines: \d{1,4}/gm;
  for (let match = begin.exec(text); match !== null; match = begin.exec(text)) {
    const putty = match[0].startsWith('P');
    const closing = text.indexOf(putty ? 'Private-MAC:' : '-----END', begin.lastIndex);
    const end = closing < 0 ? text.length : closing;
    yield { start: begin.lastIndex, end, kind: 'private key' };
    begin.lastIndex = end;
  }
}
