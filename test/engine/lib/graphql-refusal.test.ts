import { expect, it } from '@jest/globals';
import { graphqlRefusal } from '../../../src/engine/lib/graphql-refusal.ts';
import { answer } from '../causes/observed.ts';

// As Apollo Server 5 answers; only the code and the data differ.
const said = (code: string, data: string): string =>
  `{"errors":[{"message":"m","locations":[{"line":1,"column":2}],"path":["me"],"extensions":{"code":"${code}"}}]${data}}`;

it.each([
  ['nobody signed in', 200, said('UNAUTHENTICATED', ',"data":{"me":null}'), 'not signed in'],
  ['no data at all', 200, said('UNAUTHENTICATED', ''), 'not signed in'],
  ['a right that is missing', 200, said('FORBIDDEN', ',"data":null'), 'not allowed'],
  ['data beside a refused field: a success in part', 200, said('UNAUTHENTICATED', ',"data":{"me":null,"hello":"hi"}'), null],
  ['a fault of the query', 200, said('GRAPHQL_VALIDATION_FAILED', ''), null],
  ['a page that shows such an error', 200, `<pre>${said('UNAUTHENTICATED', '')}</pre>`, null],
  ['graphql-shield', 200, '{"errors":[{"message":"Not Authorised!","path":["me"]}],"data":{"me":null}}', 'not allowed'],
  ['a guard without code', 200, '{"errors":[{"message":"Unauthorized"}],"data":null}', 'not signed in'],
  ['a message about a field of that name', 200, '{"errors":[{"message":"Cannot query field unauthorized"}],"data":null}', null],
  ['another status, which speaks for itself', 401, said('UNAUTHENTICATED', ''), null],
  ['cut JSON', 200, said('UNAUTHENTICATED', '').slice(0, -3), null],
  ['errors of another make', 200, '{"errors":["UNAUTHENTICATED",null,{"extensions":{"code":401}}]}', null],
] as const)('reads %s', (_what, status, body, expected) => {
  expect(graphqlRefusal(answer(status, body))).toBe(expected);
});
