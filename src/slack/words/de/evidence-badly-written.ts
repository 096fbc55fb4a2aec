import type { Templates } from '../templates.ts';

/** What is wrong with how a credential is written, and what the lines of a log show together. Specific sentences stand before general ones. */
export const BADLY_WRITTEN: Templates = {
  '{1} holds {2} instead of a credential: the variable was not filled in.':
    '{1} enthält {2} statt Zugangsdaten: Die Variable wurde nicht ersetzt.',
  '{1} holds a hidden character: {2} at the start of the value.': '{1} enthält ein unsichtbares Zeichen: {2} am Anfang des Werts.',
  '{1} holds a hidden character: {2} at the end of the value.': '{1} enthält ein unsichtbares Zeichen: {2} am Ende des Werts.',
  '{1} holds a hidden character: {2} at the inside of the value.': '{1} enthält ein unsichtbares Zeichen: {2} mitten im Wert.',
  '{1} has quotation marks around the value; they are sent as part of it.':
    '{1} hat Anführungszeichen um den Wert; sie werden mitgesendet.',
  '{1} has angle brackets around the value; they are sent as part of it.': '{1} hat spitze Klammern um den Wert; sie werden mitgesendet.',
  '{1} names the scheme {2} but no credential follows.': '{1} nennt das Schema {2}, aber danach kommen keine Zugangsdaten.',
  '{1} has no scheme word such as Bearer or Basic before the value.': 'In {1} fehlt vor dem Wert ein Schema wie Bearer oder Basic.',
  '{1} has a colon after the scheme {2}; only a space belongs there.':
    '{1} hat nach dem Schema {2} einen Doppelpunkt; dorthin gehört nur ein Leerzeichen.',
  '{1} names a scheme twice: {2}.': '{1} nennt zweimal ein Schema: {2}.',
  '{1} repeats the field name inside its value.': '{1} wiederholt den Headernamen im Wert.',
  '{1} has white space inside the token; a token is one word.': '{1} hat Leerraum im Token; ein Token ist ein einziges Wort.',
  '{1} has a comma in the token: two values may have been joined.': '{1} hat ein Komma im Token: Vielleicht wurden zwei Werte verbunden.',
  '{1} holds percent-encoding inside the token; headers are sent as they are.':
    '{1} enthält Prozentkodierung im Token; Header werden gesendet, wie sie sind.',
  'Authorization: the credential is longer than 64 KB.': 'Authorization: Die Zugangsdaten sind länger als 64 KB.',
  'Authorization: there is white space inside the Base64 text.': 'Authorization: Im Base64-Text steht Leerraum.',
  'Authorization: it uses the URL-safe Base64 alphabet ("-" and "_") where Basic asks for the standard one.':
    'Authorization: Der Wert benutzt das URL-sichere Base64-Alphabet ("-" und "_"); Basic verlangt das gewöhnliche.',
  'Authorization: the padding "=" at the end of the Base64 text is missing or wrong.':
    'Authorization: Das Auffüllzeichen "=" am Ende des Base64-Texts fehlt oder ist falsch.',
  'Authorization: user and password stand in clear instead of Base64.':
    'Authorization: Benutzername und Passwort stehen im Klartext statt in Base64.',
  'Authorization: it was Base64-encoded twice.': 'Authorization: Der Wert wurde zweimal in Base64 kodiert.',
  'Authorization: the decoded text begins with a byte order mark.': 'Authorization: Der dekodierte Text beginnt mit einem Byte-Order-Mark.',
  'Authorization: the decoded password ends in a line break (echo without -n does that).':
    'Authorization: Das dekodierte Passwort endet mit einem Zeilenumbruch (echo ohne -n tut das).',
  'Authorization: the decoded text holds a control character.': 'Authorization: Der dekodierte Text enthält ein Steuerzeichen.',
  'Authorization: the user name begins or ends with a space.': 'Authorization: Der Benutzername beginnt oder endet mit einem Leerzeichen.',
  'Authorization: the password begins or ends with a space.': 'Authorization: Das Passwort beginnt oder endet mit einem Leerzeichen.',
  'Authorization: quotation marks were encoded as part of the credential.':
    'Authorization: Anführungszeichen wurden als Teil der Zugangsdaten kodiert.',
  'The token cannot be read: it is empty.': 'Das Token ist nicht lesbar: Es ist leer.',
  'The token cannot be read: it is cut after {1} of 3 parts.': 'Das Token ist nicht lesbar: Es ist nach {1} von 3 Teilen abgeschnitten.',
  'The token cannot be read: it has {1} parts; a signed token has 3, an encrypted one 5.':
    'Das Token ist nicht lesbar: Es hat {1} Teile; ein signiertes Token hat 3, ein verschlüsseltes 5.',
  'The token cannot be read: it is a JWS in JSON form; HTTP carries the compact form of three parts with dots.':
    'Das Token ist nicht lesbar: Es ist ein JWS in JSON-Form; HTTP trägt die kompakte Form aus drei Teilen mit Punkten.',
  'The token cannot be read: the {1} is empty.': 'Das Token ist nicht lesbar: Ein Teil ist leer ({1}).',
  'The token cannot be read: the {1} is damaged: {2}.': 'Das Token ist nicht lesbar: Ein Teil ist beschädigt ({1}: {2}).',
  'The token cannot be read: the {1} is not valid UTF-8.': 'Das Token ist nicht lesbar: Ein Teil ist kein gültiges UTF-8 ({1}).',
  'The token cannot be read: the {1} is not JSON: it is cut or damaged.':
    'Das Token ist nicht lesbar: Ein Teil ist kein JSON ({1}), sondern abgeschnitten oder beschädigt.',
  'The token cannot be read: the {1} is not JSON.': 'Das Token ist nicht lesbar: Ein Teil ist kein JSON ({1}).',
  'The token cannot be read: the {1} is not a JSON object.': 'Das Token ist nicht lesbar: Ein Teil ist kein JSON-Objekt ({1}).',
  'The token cannot be read: the signature is not readable: {1}.': 'Das Token ist nicht lesbar: Die Signatur lässt sich nicht lesen ({1}).',
  '{1} sign-ins from {2} were refused, under 1 name, within {3}.':
    '{1} Anmeldungen von {2} wurden abgelehnt, unter 1 Namen, innerhalb von {3}.',
  '{1} sign-ins from {2} were refused, under {3} names, within {4}.':
    '{1} Anmeldungen von {2} wurden abgelehnt, unter {3} Namen, innerhalb von {4}.',
  '{1} sign-ins from {2} were refused, under {3} names.': '{1} Anmeldungen von {2} wurden abgelehnt, unter {3} Namen.',
  '{1} sign-ins from {2} were refused, within {3}.': '{1} Anmeldungen von {2} wurden abgelehnt, innerhalb von {3}.',
  '{1} clients that were let in before are refused: what they share (a token, a key, a session) ran out.':
    '{1} Clients, die vorher hineinkamen, werden abgelehnt: Was sie teilen (Token, Schlüssel, Sitzung), ist abgelaufen.',
  '{1} clients that were let in before are refused from {2} UTC on: what they share (a token, a key, a session) ran out.':
    '{1} Clients, die vorher hineinkamen, werden ab {2} UTC abgelehnt: Was sie teilen (Token, Schlüssel, Sitzung), ist abgelaufen.',
  '{1} of {2} takes {3}; this one has upper-case letters.': '{1} von {2} hat die Form {3}; hier stehen Großbuchstaben.',
  '{1} of {2} takes {3}; the prefix {4} is missing.': '{1} von {2} hat die Form {3}; der Präfix {4} fehlt.',
  '{1} of {2} takes {3}; this one looks like Base64.': '{1} von {2} hat die Form {3}; hier steht wohl Base64.',
  '{1} of {2} takes {3}; this one is hexadecimal.': '{1} von {2} hat die Form {3}; hier steht etwas Hexadezimales.',
  '{1} of {2} takes {3}; this one has another form.': '{1} von {2} hat die Form {3}; hier steht eine andere.',
  '{1} is empty.': '{1} ist leer.',
};
