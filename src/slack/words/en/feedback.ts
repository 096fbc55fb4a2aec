import { causeTitles } from './cause-titles.ts';

/** "This is wrong": what the cause really was. */
export const feedback = {
  title: 'This is wrong',
  submit: 'Send',
  intro: (title: string) => `I said: “${title}”. Thank you for looking closer.`,
  nothingSaid: 'I found no cause. Thank you for telling me more.',
  cause: { label: 'What was the real cause?', placeholder: 'Choose a cause', other: 'Something else, or I do not know' },
  comment: {
    label: 'What should I have seen?',
    placeholder: 'What did it turn out to be? What mended it?',
    hint: 'No passwords or tokens, please. What I recognise as a secret is hidden.',
  },
  kept: 'The case without its secrets is kept with your answer, so that whoever runs why401 can make it better.',
  thanks: (caseNumber: string) => `🙏 Thank you. Your answer to case ${caseNumber} is kept, without secrets.`,
  noResult: 'This case has no result that could be wrong. Please run it again first.',
  groups: {
    credential: 'The credential',
    token: 'The token',
    session: 'The session',
    oauth: 'Signing in (OAuth)',
    access: 'What is allowed',
    path: 'The way there',
    server: 'The server',
    none: 'No failure',
    unknown: 'Not in this list',
  },
  causes: causeTitles,
};
