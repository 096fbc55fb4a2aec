import { expect, test } from '@jest/globals';
import { audienceClues, droppedClues, faultClues, issuerClues, paddedClues } from '../../../src/engine/lib/config-clues.ts';
import { readConfig } from '../../../src/engine/lib/config-directives.ts';

const facts = (text: string) => readConfig(text)?.facts;
const weights = (clues: readonly { readonly weight: string }[]) => clues.map(({ weight }) => weight);
const request = (name: string) => ({ method: 'GET', url: 'https://a.example/', headers: [[name, 'abc']] as const });

test('a directive that empties the header is certain, a default likely, and neither speaks of a request without the header', () => {
  const judged = (text: string, name: string) => weights(droppedClues({ config: facts(text), request: request(name), saysMissing: false }));

  expect(judged('proxy_set_header Authorization "";', 'Authorization')).toEqual(['certain']);
  expect(judged('WSGIScriptAlias / /srv/app.wsgi', 'Authorization')).toEqual(['likely']);
  expect(judged('proxy_set_header Authorization "";', 'Accept')).toEqual([]);
});

test('a name with "_" is dropped only where the answer misses a credential, and where nginx is not told otherwise', () => {
  const judged = (text: string, saysMissing: boolean) =>
    weights(droppedClues({ config: facts(text), request: request('API_KEY'), saysMissing }));

  expect(judged('', true)).toEqual(['strong']);
  expect(judged('', false)).toEqual([]);
  expect(judged('underscores_in_headers on;', true)).toEqual([]);
});

test('issuer and audience are compared with what is configured', () => {
  const config = facts('issuer: https://id.example.com\naudience: orders-api');

  expect(issuerClues(config, 'https://id.example.com')).toEqual([]);
  expect(issuerClues(config, 'https://id.example.com/')[0]?.text).toMatch(/final slash/);
  expect(weights(audienceClues(config, ['billing-api']))).toEqual(['strong']);
  expect(audienceClues(config, ['orders-api', 'x'])).toEqual([]);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of a configuration
  expect(audienceClues(facts('audience: ${API_AUDIENCE}'), ['x'])).toEqual([]);
});

test('faults and padded keys are said by name', () => {
  expect(faultClues(facts('SESSION_DOMAIN=https://a.example'))[0]?.text).toMatch(/SESSION_DOMAIN.*scheme/);
  expect(paddedClues(facts('api_key: "abc "'))[0]?.text).toMatch(/api_key.*white space/);
  expect(faultClues(undefined)).toEqual([]);
});
