import { expect, it } from '@jest/globals';
import { checkView } from '../../../src/playground/block-kit.ts';
import { detailsView } from '../../../src/slack/views/details.ts';
import { wordsOf } from '../../../src/slack/words/words.ts';
import { diagnosisOf } from '../../support/diagnosis.ts';
import { recordOf } from '../records.ts';

it('details show what was asked for beside what was sent, and nothing that Slack reads as markup', () => {
  const expectation = [
    { what: 'issuer', expected: 'https://id.example', from: 'resource metadata', sent: '<!channel> `x`', matches: false },
  ] as const;
  const difference = {
    parts: [{ aspect: 'host', name: null, working: 'api.example', failing: 'b.example' }],
    incidental: [],
    sole: null,
    shownBy: 'words',
  } as const;

  const view = detailsView(wordsOf('en'), recordOf(diagnosisOf({ expectation, difference })), new Date());

  expect(checkView(view)).toEqual([]);
  const shown = JSON.stringify(view);
  expect(shown).toContain('Asked for / sent');
  expect(shown).toContain('(resource metadata)');
  expect(shown).toContain('Works / fails');
});
