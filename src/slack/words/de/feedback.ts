import { causeTitles } from '../en/cause-titles.ts';
import type { Words } from '../words.ts';
import { engine } from './engine.ts';

/** The German of titles stands with their causes. */
const inGerman = <Titles extends Readonly<Record<string, string>>>(titles: Titles): Titles =>
  Object.fromEntries(Object.entries(titles).map(([id, title]) => [id, engine.ofCause(id, title)])) as Titles;

export const feedback: Words['feedback'] = {
  title: 'Das stimmt nicht',
  submit: 'Senden',
  intro: (title) => `Meine Antwort war: „${title}“. Danke für den zweiten Blick.`,
  nothingSaid: 'Ich habe keine Ursache gefunden. Danke für jeden Hinweis.',
  cause: { label: 'Was war die wirkliche Ursache?', placeholder: 'Eine Ursache wählen', other: 'Etwas anderes, oder nicht bekannt' },
  comment: {
    label: 'Was hätte ich sehen sollen?',
    placeholder: 'Was war es am Ende? Was hat geholfen?',
    hint: 'Bitte keine Passwörter oder Token. Was ich als Geheimnis erkenne, wird verborgen.',
  },
  kept: 'Der Fall wird ohne seine Geheimnisse mit dieser Antwort aufbewahrt, damit why401 besser werden kann.',
  thanks: (caseNumber) => `🙏 Danke. Die Antwort zu Fall ${caseNumber} ist aufbewahrt, ohne Geheimnisse.`,
  noResult: 'Dieser Fall hat kein Ergebnis, das falsch sein könnte. Bitte zuerst noch einmal prüfen.',
  groups: {
    credential: 'Die Zugangsdaten',
    token: 'Das Token',
    session: 'Die Sitzung',
    oauth: 'Die Anmeldung (OAuth)',
    access: 'Was erlaubt ist',
    path: 'Der Weg dorthin',
    server: 'Der Server',
    none: 'Kein Fehler',
    unknown: 'Nicht in dieser Liste',
  },
  causes: {
    credential: inGerman(causeTitles.credential),
    token: inGerman(causeTitles.token),
    session: inGerman(causeTitles.session),
    oauth: inGerman(causeTitles.oauth),
    access: inGerman(causeTitles.access),
    path: inGerman(causeTitles.path),
    server: inGerman(causeTitles.server),
    none: inGerman(causeTitles.none),
  },
};
