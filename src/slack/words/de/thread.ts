import type { Words } from '../words.ts';

const because = (text: string | null, before = ''): string => (text === null ? '' : `\n${before}${text}`);

export const thread: Words['thread'] = {
  acknowledged: (who) => `👀 ${who} kümmert sich darum.`,
  resolved: (who, text) => `✅ ${who} hat das erledigt.${because(text, 'Was getan wurde: ')}`,
  explained: (who, text) => `📝 ${who} sagt, was getan wurde: ${text ?? ''}`,
  reopened: (who, text) => `🔁 ${who} hat das wieder geöffnet: Es schlägt noch fehl.${because(text)}`,
  snoozed: (who, until, text) => `💤 ${who} hat das bis ${until} zurückgestellt.${because(text, 'Grund: ')}`,
  woken: '⏰ Die Pause ist vorbei: Das ist wieder offen.',
  joined: (who, place, text) => `➕ ${who} hat dasselbe Problem (${place}).${because(text, 'Notiz: ')}`,
  worsened: (who, place, standing, text) =>
    `📈 Es ist schlimmer geworden: ${who} hat dasselbe Problem (${place}). Jetzt ${standing}.${because(text, 'Notiz: ')}`,
  standing: (people, hosts, severity) =>
    `${people === 1 ? 'eine Person' : `${people} Personen`}${hosts > 1 ? `, ${hosts} Hosts` : ''}, Dringlichkeit ${severity}`,
  reminded: (group, waiting) => `🔔 ${group === null ? 'Noch' : `${group}, noch`} hat das niemand übernommen. Es wartet seit ${waiting}.`,
  asked: (who) => `🤔 ${who}, ist das noch in Arbeit? Ohne Antwort ist es in einer Stunde wieder offen.`,
  stillOnIt: (who) => `👍 ${who} arbeitet noch daran.`,
  handedBack: (who) => `↩️ ${who} hat das zurückgegeben: Es ist wieder offen.`,
  noAnswer: '↩️ Keine Antwort, darum ist das wieder offen für alle, die es übernehmen können.',
  fixed: (who) => `🎉 Bei ${who} geht es wieder.`,
  reporter: {
    acknowledged: (who, caseNumber, story) =>
      `👀 ${who} kümmert sich um Fall ${caseNumber} (${story}). Im Moment ist nichts weiter zu tun.`,
    resolved: (who, caseNumber, story, text) =>
      `✅ ${who} hat Fall ${caseNumber} erledigt (${story}).${because(text, 'Was getan wurde: ')}\nGeht es jetzt?`,
    explained: (who, caseNumber, text) => `📝 Zu Fall ${caseNumber} sagt ${who}, was getan wurde: ${text ?? ''}`,
    reopened: (who, caseNumber, story) => `🔁 ${who} hat Fall ${caseNumber} (${story}) wieder geöffnet: Es schlägt noch fehl.`,
    failed: 'Die Meldung hat DevOps noch nicht erreicht. Nichts ist verloren: Der Fall bleibt aufbewahrt.',
  },
};
