import { expect, it } from '@jest/globals';
import { sitesOfOneVendor } from '../../../src/engine/lib/vendor-sites.ts';

it.each([
  ['account in cn-north-1\nendpoint: dynamodb.us-east-1.amazonaws.com', ['cn-north-1', 'us-east-1']],
  ['arn:aws-us-gov:iam::1:role/x called https://sts.amazonaws.com', ['arn:aws-us-gov:', 'sts.amazonaws.com']],
  ['authority https://login.chinacloudapi.cn/t, resource https://graph.microsoft.com', ['login.chinacloudapi.cn', 'graph.microsoft.com']],
  ['DD_SITE=datadoghq.eu, POST https://api.datadoghq.com/api/v1/validate 403', ['api.datadoghq.com', 'datadoghq.eu']],
  ['token from https://accounts.zoho.eu, call to https://www.zohoapis.com/crm', ['www.zohoapis.com', 'accounts.zoho.eu']],
  ['token from https://accounts.zoho.eu, call to https://crm.zohoapis.com/crm', ['crm.zohoapis.com', 'accounts.zoho.eu']],
  [
    'BASE=https://open.bigmodel.cn/api/paas/v4\nFind your key at https://platform.openai.com/account/api-keys',
    ['platform.openai.com', 'open.bigmodel.cn'],
  ],
])('%s', (text, written) => {
  expect(sitesOfOneVendor(text).map((site) => site.written)).toEqual(written);
});

it.each([
  'curl https://s3.cn-north-1.amazonaws.com.cn/bucket',
  'https://connect.squareupsandbox.com/v2 (see https://developer.squareup.com/docs)',
  'https://api.us3.datadoghq.com/api/v1/validate',
  'https://notsquareup.com and https://squareupsandbox.com.evil.example',
  'GET https://api.example.com/v1/me',
])('names one site or none: %s', (text) => {
  expect(sitesOfOneVendor(text)).toEqual([]);
});

it('reads a long text in a short time', () => {
  expect(sitesOfOneVendor('a-'.repeat(500_000))).toEqual([]);
});
