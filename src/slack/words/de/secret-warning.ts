import type { Words } from '../words.ts';

export const secretWarning: Words['secretWarning'] = {
  head: (what, message) => `🔑 In einer Nachricht steht ${what}, und alle in diesem Kanal können es lesen (${message}).`,
  aSecret: 'ein Geheimnis',
  does: (what) => `Wer es hat, kann in fremdem Namen handeln: ${what} sollte als bekannt gelten.`,
  revoke: 'Zuerst unbrauchbar machen, dann die Nachricht löschen:',
  revokeAt: (vendor, url) => `Bei ${vendor} widerrufen: ${url}`,
  revokeSomewhere: 'Dort widerrufen, wo es herkommt, oder die Person fragen, die es ausgegeben hat.',
  deleteMessage: 'Die Nachricht löschen: Menü (⋮) → Nachricht löschen. Das allein genügt nicht; sie kann gelesen oder kopiert worden sein.',
  and: ' und ',
};
