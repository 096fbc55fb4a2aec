import type { Words } from '../words.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const forget: Words['forget'] = {
  ask: 'In diesem Workspace alles vergessen, was zu dieser Person gehört? Gelöscht werden die eigenen Fälle, die Rückmeldungen zu Diagnosen sowie Name und Worte in erledigten Meldungen. Das lässt sich nicht rückgängig machen.',
  stays:
    'Was bleibt: ein Fall, den eine offene Meldung zeigt (andere arbeiten daran; nach ihrer Erledigung verschwindet er, wenn erneut darum gebeten wird oder die Frist des Workspace endet), das Protokoll, welche Server für wen angefragt wurden (es belegt, was der Bot getan hat; die Betreiber bewahren es befristet auf), und was in Slack steht: Das lässt sich dort löschen.',
  button: 'Alles vergessen',
  spoken: 'Alles vergessen: eigene Fälle und Rückmeldungen löschen',
  done: (cases, feedback) =>
    `Erledigt: ${counted(cases, 'Fall', 'Fälle')} und ${counted(feedback, 'Rückmeldung', 'Rückmeldungen')} zu Diagnosen gelöscht.`,
  traces: (count) => `Name und Worte wurden an ${counted(count, 'Stelle', 'Stellen')} aus erledigten Meldungen entfernt.`,
  kept: (count) =>
    `${counted(count, 'Fall bleibt', 'Fälle bleiben')}, weil andere an einer offenen Meldung arbeiten, die ${count === 1 ? 'ihn' : 'sie'} zeigt. Nach der Erledigung einfach erneut darum bitten.`,
  log: 'Das Protokoll der angefragten Server bleibt, solange die Betreiber es aufbewahren: Es belegt, was dieser Bot getan hat.',
};
