import { counted, durationWords } from '../../../report/words.ts';

/** What several messages share. */
export const common = {
  close: 'Close',
  cancel: 'Cancel',
  someone: 'Someone',
  productName: 'why401',
  moment: 'One moment…',
  /** "case 7F3A", inside a sentence. */
  caseOf: (caseNumber: string) => `case ${caseNumber}`,
  caseTitle: (caseNumber: string) => `Case ${caseNumber}`,
  duration: (ms: number) => durationWords(ms),
  hostNotGiven: '(host not given)',
  /** 3 seconds; 1 hour. */
  seconds: (count: number) => counted(count, 'second'),
  minutes: (count: number) => counted(count, 'minute'),
  hours: (count: number) => counted(count, 'hour'),
  days: (count: number) => counted(count, 'day'),
  ago: (span: string) => `${span} ago`,
  ahead: (span: string) => `in ${span}`,
  noMoment: 'no moment that a calendar knows',
  buttons: {
    runAgain: 'Run again',
    escalate: 'Escalate to DevOps',
    escalateAgain: 'Escalate again',
    details: 'Details',
    acknowledge: 'Acknowledge',
    resolve: 'Resolve',
    stillOnIt: 'Still on it',
    handBack: 'Hand back',
    fixed: 'Fixed for me',
    stillFailing: 'Still failing',
    snooze: 'Snooze',
    reopen: 'Open again',
    share: 'Share',
    settings: 'Settings',
    postToThread: 'Post to thread',
  },
};
