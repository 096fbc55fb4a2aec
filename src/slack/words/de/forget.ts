import type { Words } from '../words.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const forget: Words['forget'] = {
  ask: 'Soll ich alles vergessen, was in diesem Workspace zur eigenen Person gespeichert ist? Gelöscht werden die eigenen Fälle, die Rückmeldungen zu Diagnosen sowie Name und Worte in erledigten Meldungen. Das lässt sich nicht rückgängig machen.',
  stays: [
    'Was bleibt:',
    '• Ein Fall, den eine offene Meldung zeigt, weil andere daran arbeiten. Er verschwindet, wenn nach der Erledigung erneut darum gebeten wird oder die Frist des Workspace endet.',
    '• Das Protokoll, welche Server für wen angefragt wurden. Es belegt, was ich getan habe, und die Betreiber bewahren es befristet auf.',
    '• Was ich in Slack geschrieben habe. Das lässt sich dort löschen.',
  ].join('\n'),
  button: 'Alles vergessen',
  spoken: 'Alles vergessen: eigene Fälle und Rückmeldungen löschen',
  done: (cases, feedback) =>
    `Erledigt: ${counted(cases, 'Fall', 'Fälle')} und ${counted(feedback, 'Rückmeldung', 'Rückmeldungen')} zu Diagnosen gelöscht.`,
  traces: (count) => `Name und Worte wurden an ${counted(count, 'Stelle', 'Stellen')} aus erledigten Meldungen entfernt.`,
  kept: (count) =>
    `${counted(count, 'Fall bleibt', 'Fälle bleiben')}, weil andere an einer offenen Meldung arbeiten, die ${count === 1 ? 'ihn' : 'sie'} zeigt. Nach der Erledigung einfach erneut darum bitten.`,
  log: 'Das Protokoll der angefragten Server bleibt, solange die Betreiber es aufbewahren: Es belegt, was dieser Bot getan hat.',
};
