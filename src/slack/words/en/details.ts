import type { DiagnosedToken, ProbeReport } from '../../../engine/index.ts';
import { counted } from '../../../report/words.ts';

/** The Details modal. */
export const details = {
  nothing: 'There is nothing to show.',
  request: 'The request, as understood',
  responseLive: "The server's own words",
  responsePasted: "The server's own words, as you pasted them",
  cutHere: (characters: number) => `Cut here: ${counted(characters, 'character')} more.`,
  moreRows: (count: number) => `${counted(count, 'more line')} not shown here.`,
  experiments: 'Experiments: one thing changed, all else equal',
  noAnswer: 'no answer',
  sameAnswer: 'the same answer as with your request',
  otherAnswer: 'a different answer',
  token: 'The token',
  thisIs: (token: string) => `This is ${token}.`,
  signature: {
    valid: 'The signature is valid.',
    invalid: 'The signature is not valid.',
    unchecked: 'The signature was not checked.',
  } satisfies Record<DiagnosedToken['signature'], string>,
  headerField: (name: string) => `header ${name}`,
  probes: 'What was looked at',
  outcome: { found: '✅ found', absent: '➖ nothing there', skipped: '⏭️ left out', failed: '⚠️ failed' } satisfies Record<
    ProbeReport['outcome'],
    string
  >,
  input: 'How your input was read',
  leftAside: (text: string) => `Left aside: ${text}`,
};
