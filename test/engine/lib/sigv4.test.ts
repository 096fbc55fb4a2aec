import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { HeaderField, HttpRequest } from '../../../src/engine/case.ts';
import { regionOfHost, serviceOfHost } from '../../../src/engine/lib/aws-hosts.ts';
import { canonicalRequest, canonicalText, readSigv4, sha256, stringToSign } from '../../../src/engine/lib/sigv4.ts';

/** AWS's documented examples: published keys, worth nothing. */
const IAM_SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const S3_SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const BUCKET = 'https://examplebucket.s3.amazonaws.com';

function signed(url: string, names: string, scope: string, fields: readonly HeaderField[], more: Partial<HttpRequest> = {}): HttpRequest {
  const authorization = `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/${scope}/aws4_request, SignedHeaders=${names}, Signature=${'0'.repeat(64)}`;
  return { method: 'GET', url, headers: [...fields, ['Authorization', authorization]], ...more };
}

const s3 = (path: string, names: string, fields: readonly HeaderField[] = [], more: Partial<HttpRequest> = {}): HttpRequest =>
  signed(
    BUCKET + path,
    names,
    '20130524/us-east-1/s3',
    [['x-amz-date', '20130524T000000Z'], ...(more.body === undefined ? [['x-amz-content-sha256', EMPTY] as const] : []), ...fields],
    more,
  );

const LIST_USERS = signed(
  'https://iam.amazonaws.com/?Version=2010-05-08&Action=ListUsers',
  'content-type;host;x-amz-date',
  '20150830/us-east-1/iam',
  [
    ['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8'],
    ['X-Amz-Date', '20150830T123600Z'],
  ],
);
const LINK = `${BUCKET}/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=${'0'.repeat(64)}`;
const PUT_BODY = 'Welcome to Amazon S3.';

const EXAMPLES = [
  [
    'IAM ListUsers',
    LIST_USERS,
    IAM_SECRET,
    'f536975d06c0309214f805bb90ccff089219ecd68b2577efef23edd43b7e1a59',
    '5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7',
  ],
  [
    'S3 GET with Range',
    s3('/test.txt', 'host;range;x-amz-content-sha256;x-amz-date', [['Range', 'bytes=0-9']]),
    S3_SECRET,
    '7344ae5b7ee6c3e7e6b0fe0640412a37625d1fbfff95c48bbb2dc43964946972',
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  ],
  [
    'S3 PUT',
    s3(
      '/test$file.text',
      'date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class',
      [
        ['Date', 'Fri, 24 May 2013 00:00:00 GMT'],
        ['x-amz-storage-class', 'REDUCED_REDUNDANCY'],
        ['x-amz-content-sha256', '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072'],
      ],
      { method: 'PUT', body: PUT_BODY },
    ),
    S3_SECRET,
    '9e0e90d9c76de8fa5b200d8c849cd5b8dc7a3be3951ddb7f6a76b4158342019d',
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  ],
  [
    'S3 GET ?lifecycle',
    s3('/?lifecycle', 'host;x-amz-content-sha256;x-amz-date'),
    S3_SECRET,
    '9766c798316ff2757b517bc739a67f6213b4ab36dd5da2f94eaebf79c77395ca',
    'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  ],
  [
    'S3 list',
    s3('/?prefix=J&max-keys=2', 'host;x-amz-content-sha256;x-amz-date'),
    S3_SECRET,
    'df57d21db20da04d7fa30298dd4488ba3a2b47ca3a489c74750e0f1e7df1b9b7',
    '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  ],
  [
    'S3 presigned',
    { method: 'GET', url: LINK, headers: [] },
    S3_SECRET,
    '3bfa292879f6447bbcda7001decf97f4a54dc650c8942174ae0a9121cf58ad04',
    'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  ],
] as const;

function signatureOf(secret: string, toSign: string): string {
  const [, , scope = ''] = toSign.split('\n');
  const key = scope.split('/').reduce<string | Buffer>((last, part) => createHmac('sha256', last).update(part).digest(), `AWS4${secret}`);
  return createHmac('sha256', key).update(toSign).digest('hex');
}

describe('canonical request', () => {
  it.each(EXAMPLES)('of the published example: %s', (_name, request, secret, hash, signature) => {
    const found = readSigv4(request);
    if (found === null) throw new Error('not read');

    expect(sha256(canonicalText(canonicalRequest(request, found)))).toBe(hash);
    expect(signatureOf(secret, stringToSign(request, found) ?? '')).toBe(signature);
  });

  it('encodes the path once for S3 and twice for all others', () => {
    const one = s3('/a%20b/c+d', 'host');
    const other = signed('https://x.execute-api.eu-west-1.amazonaws.com//a%20b/', 'host', '20130524/eu-west-1/execute-api', []);
    const path = (request: HttpRequest): string => {
      const found = readSigv4(request);
      return found === null ? '' : canonicalRequest(request, found).path;
    };

    expect(path(one)).toBe('/a%20b/c%2Bd');
    expect(path(other)).toBe('/a%2520b/');
  });
});

it('reads the scope from the end, for keys with slashes, and dates from the Date field', () => {
  const request: HttpRequest = {
    method: 'GET',
    url: 'https://minio.example/b',
    headers: [
      ['Date', 'Fri, 24 May 2013 00:00:00 GMT'],
      ['authorization', 'AWS4-HMAC-SHA256 Credential=team/ann/20130524/us-east-1/s3/aws4_request,SignedHeaders=Host;date,Signature=abc'],
    ],
  };

  expect(readSigv4(request)).toMatchObject({
    keyId: 'team/ann',
    scope: { date: '20130524', region: 'us-east-1', service: 's3' },
    signedHeaders: ['host', 'date'],
    amzDate: '20130524T000000Z',
    signature: 'odd',
  });
});

it.each([
  ['abc123.execute-api.eu-west-1.amazonaws.com', 'eu-west-1', 'execute-api'],
  ['s3.amazonaws.com', null, 's3'],
  ['bucket.s3.us-west-2.amazonaws.com', 'us-west-2', 's3'],
  ['s3-us-west-2.amazonaws.com', 'us-west-2', 's3'],
  ['bucket.s3.dualstack.eu-central-1.amazonaws.com', 'eu-central-1', 's3'],
  ['sts.amazonaws.com', 'us-east-1', 'sts'],
  ['sts.us-gov-west-1.amazonaws.com', 'us-gov-west-1', 'sts'],
  ['id.lambda-url.eu-north-1.on.aws', 'eu-north-1', 'lambda'],
  ['search-x.us-east-2.es.amazonaws.com', 'us-east-2', 'es'],
  ['email.us-east-1.amazonaws.com', 'us-east-1', null],
  ['s3.example.com', null, null],
  ['eu-west-1.amazonaws.com.example.org', null, null],
])('knows what %s stands for', (host, region, service) => {
  expect([regionOfHost(host), serviceOfHost(host)]).toEqual([region, service]);
});
