import type { Words } from '../words.ts';

export const form: Words['form'] = {
  title: 'Warum dieser 401?',
  submit: 'Herausfinden',
  intro: 'Eintragen, was da ist: Das erste Feld allein genügt, eine URL allein auch.',
  secretWasDeleted:
    'Die Zugangsdaten wurden gelöscht, sobald die letzte Diagnose zu Ende war. Bitte noch einmal eintragen; alles andere ist ausgefüllt.',
  what: { label: 'Was ist fehlgeschlagen?', placeholder: 'curl-Befehl, Antwort, Log-Zeilen oder ein Token einfügen' },
  url: { label: 'URL', placeholder: 'https://api.example.com/v1/orders' },
  method: { label: 'Methode' },
  headers: {
    label: 'Header',
    placeholder: 'Accept: application/json',
    hint: 'Einer je Zeile. Die Zugangsdaten haben ein eigenes Feld.',
  },
  credential: {
    label: 'Zugangsdaten',
    placeholder: 'Ein Token, ein API-Schlüssel oder user:password',
    hint: 'Nur für diese eine Diagnose: verschlüsselt aufbewahrt, bis sie endet, dann gelöscht. Niemand bekommt sie zu sehen.',
  },
  experiments: {
    label: 'Versuche',
    option: 'Abwandlungen der Anfrage versuchen',
    description: 'Ohne Zugangsdaten, mit zufälligen, … Aus: einmal gesendet, wie gegeben.',
  },
  errors: {
    missed:
      'Der Fall davor hatte hier Zugangsdaten; sie wurden gelöscht. Bitte noch einmal angeben oder den Knopf noch einmal drücken, um es ohne zu versuchen.',
    empty: 'Bitte einfügen, was fehlgeschlagen ist, oder eine URL oder Zugangsdaten angeben.',
    url: 'Bitte eine ganze Adresse angeben, die mit https:// oder http:// beginnt.',
    placeholder: 'In dieser Adresse wurde ein Geheimnis gelöscht: Wo ‹…› steht, bitte das eigene einsetzen.',
    headers: 'Bitte jeden Header als Name: Wert schreiben, einen je Zeile.',
    credential: 'Bitte nur ein Token, einen Schlüssel oder ein Passwort angeben, auf einer Zeile.',
  },
};
