import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/credentials-malformed.ts';
import { answer, bearer, caseOf, get, judge, judgeFacts, NOW, trial, weights } from './observed.ts';

const request = get('https://api.shop.example/orders', [bearer('Bearer FAKEfake0123')]);
const slip = (certain: boolean) => [
  { where: 'Authorization', kind: 'doubled-scheme', text: 'Authorization names a scheme twice.', cleaned: null, certain },
];
const cleaned = {
  ...trial(200),
  accepted: { kind: 'cleaned-credential', changed: 'the scheme stands once', template: 'Authorization: Bearer $TOKEN' },
};

it('repeats what is wrong with the writing, as sure as that is', () => {
  const sure = judge(cause, { request, response: answer(401), facts: { headerSyntax: slip(true) } });
  const unsure = judge(cause, { request, response: answer(401), facts: { headerSyntax: slip(false) } });

  expect(weights(sure)).toEqual(['certain']);
  expect(sure[0]?.text).toBe('Authorization names a scheme twice.');
  expect(weights(unsure)).toEqual(['likely']);
});

it('is proven where the cleaned credential is accepted', () => {
  const clues = judge(cause, { request, response: answer(401), facts: { headerSyntax: slip(true), repairedCredential: cleaned } });

  expect(weights(clues)).toEqual(['proven', 'certain']);
});

it('needs no answer: the slip shows by itself', () => {
  expect(weights(judgeFacts(cause, { headerSyntax: slip(true) }, caseOf(request)))).toEqual(['certain']);
});

it('speaks against a well-formed credential, and against none at all', () => {
  const wellFormed = judge(cause, { request, response: answer(401) });
  const none = judge(cause, { request: get(request.url), response: answer(401) });

  expect(weights(wellFormed)).toEqual(['against']);
  expect(none.map(({ text }) => text)).toEqual(['The request carries no credential.']);
});

it('is silent on success and where the request is not known', () => {
  expect(judge(cause, { request, response: answer(200), facts: { headerSyntax: slip(true) } })).toEqual([]);
  expect(judgeFacts(cause, {})).toEqual([]);
});

it('repairs with the accepted form', () => {
  expect(cause.repair?.({ repairedCredential: cleaned }, { now: NOW, material: caseOf(request), cutShort: false })).toBe(
    `curl -H "Authorization: Bearer $TOKEN" 'https://api.shop.example/orders'`,
  );
});

it('names the placeholder otherwise where an unexpanded $TOKEN was sent, which is hidden wherever it stands', () => {
  const sent = get('https://api.shop.example/orders', [bearer('$TOKEN')]);
  const facts = { credentials: [{ place: 'header', name: 'Authorization', scheme: 'Bearer', value: '$TOKEN' }] } as const;

  expect(cause.repair?.(facts, { now: NOW, material: caseOf(sent), cutShort: false })).toContain('Bearer $CREDENTIAL');
  expect(cause.repair?.({}, { now: NOW, material: caseOf(sent), cutShort: false })).toContain('Bearer $TOKEN');
});
