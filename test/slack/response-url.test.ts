import { expect, it } from '@jest/globals';
import { isResponseUrl } from '../../src/slack/response-url.ts';

const STAND_IN = 'http://127.0.0.1:3000/api/';

it.each([
  ['https://hooks.slack.com/commands/T1/2/x', null, true],
  ['http://hooks.slack.com/commands/T1/2/x', null, false],
  ['https://hooks.slack.com.evil.example/x', null, false],
  ['https://hooks.slack.com:8443/x', null, false],
  ['https://hooks.slack.com@evil.example/x', null, false],
  ['https://user:pw@hooks.slack.com/x', null, false],
  ['http://127.0.0.1:3000/response/1', null, false],
  ['http://127.0.0.1:3000/response/1', STAND_IN, true],
  ['http://127.0.0.1:3001/response/1', STAND_IN, false],
  ['http://169.254.169.254/latest', STAND_IN, false],
  ['nonsense', STAND_IN, false],
])('%s with SLACK_API_URL %s: %s', (url, apiUrl, wanted) => {
  expect(isResponseUrl(url, apiUrl)).toBe(wanted);
});
