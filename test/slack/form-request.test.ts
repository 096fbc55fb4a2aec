import { describe, expect, it } from '@jest/globals';
import { formRequest, prefilledFrom } from '../../src/slack/form-request.ts';
import { formValues } from '../../src/slack/form-values.ts';
import { diagnosisOf } from '../support/diagnosis.ts';

const URL_GIVEN = 'https://api.example.com/v1';

describe('the form becomes what the engine reads', () => {
  it.each([
    ['a URL alone', { url: `<${URL_GIVEN}>` }, URL_GIVEN, {}],
    ['a token', { url: URL_GIVEN, credential: 'abc.def.ghi' }, URL_GIVEN, { token: 'abc.def.ghi' }],
    ['a token alone', { credential: 'abc.def.ghi' }, 'abc.def.ghi', { token: 'abc.def.ghi' }],
    ['user:password', { url: URL_GIVEN, credential: 'ada:pw' }, URL_GIVEN, { user: 'ada:pw' }],
    ['a scheme', { url: URL_GIVEN, credential: 'Bearer abc' }, URL_GIVEN, { headers: [['Authorization', 'Bearer abc']] }],
    ['a header', { url: URL_GIVEN, credential: 'X-API-Key: abc' }, URL_GIVEN, { headers: [['X-API-Key', 'abc']] }],
    [
      'headers and method',
      { url: URL_GIVEN, headers: 'A: 1\n\nB:2', method: 'POST' },
      URL_GIVEN,
      {
        method: 'POST',
        headers: [
          ['A', '1'],
          ['B', '2'],
        ],
      },
    ],
    ['a paste', { what: 'curl https://a.example' }, 'curl https://a.example', {}],
    ['a command wins over the URL', { what: 'curl https://a.example', url: URL_GIVEN }, 'curl https://a.example', {}],
    [
      'an answer and its URL',
      { what: 'HTTP/1.1 401 No', url: URL_GIVEN },
      'GET /v1 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 No',
      {},
    ],
  ])('%s', (_what, values, text, overlay) => {
    expect(formRequest(values)).toEqual({ kind: 'request', text, overlay, experiments: true });
  });

  it.each([
    [{}, 'what'],
    [{ url: 'api.example.com' }, 'url'],
    [{ url: 'ftp://api.example.com' }, 'url'],
    [{ url: 'https://a.example/?key=‹API key #12›' }, 'url'],
    [{ url: URL_GIVEN, headers: 'no header' }, 'headers'],
    [{ url: URL_GIVEN, credential: 'a\nb' }, 'credential'],
  ])('%j is refused at %s', (values, field) => {
    const request = formRequest(values);

    expect(request).toHaveProperty(`errors.${field}`);
  });
});

it('shows no secret again', () => {
  const headers = [
    ['Accept', '*/*'],
    ['Authorization', 'Bearer ‹JWT #1a2b›'],
  ] as const;

  const diagnosis = diagnosisOf({ request: { method: 'GET', url: URL_GIVEN, headers, body: null, complete: false } });

  expect(prefilledFrom(diagnosis)).toEqual({ url: URL_GIVEN, method: 'GET', headers: 'Accept: */*', experiments: true });
});

it.each([
  ['ticked', [{ value: 'on' }], true],
  ['unticked', [], false],
])('the box for experiments, %s, is read and shown again', (_state, selected_options, experiments) => {
  const values = formValues({ url: { value: { value: URL_GIVEN } }, experiments: { value: { type: 'checkboxes', selected_options } } });
  const diagnosis = diagnosisOf(experiments ? {} : { mayExperiment: false });

  expect(formRequest(values)).toHaveProperty('experiments', experiments);
  expect(prefilledFrom(diagnosis)).toHaveProperty('experiments', experiments);
});

it.each([[null], ['x'], [{ a: 1 }], [{ a: { value: { type: 'plain_text_input', value: 7 } } }]])(
  'a state that Slack never sends is empty: %j',
  (state) => {
    expect(formValues(state)).toEqual({});
  },
);
