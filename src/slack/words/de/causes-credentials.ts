import type { CauseWords } from './cause-words.ts';

/** Causes about the credential itself. */
export const causesOfCredentials: CauseWords = {
  'client-certificate-required': {
    'The server wants a valid client certificate': 'Der Server verlangt ein gültiges Client-Zertifikat',
    'Install the personal certificate that you were given, and choose it when asked.':
      'Das erhaltene persönliche Zertifikat installieren und bei der Nachfrage auswählen.',
    'Send a client certificate with its key, current and from the CA that the server trusts.':
      'Ein Client-Zertifikat mit Schlüssel mitsenden, gültig und von der CA, der der Server vertraut.',
    'Issue the client a certificate, and check which CA the server accepts for clients.':
      'Dem Client ein Zertifikat ausstellen und prüfen, welche CA der Server für Clients annimmt.',
    'Whether the same request works with the client certificate and key of a known client.':
      'Ob dieselbe Anfrage mit Client-Zertifikat und Schlüssel eines bekannten Clients gelingt.',
  },
  'credentials-conflict': {
    'Two credentials contradict each other': 'Zwei Zugangsdaten widersprechen sich',
    'Sign out everywhere in this browser, then sign in with one account only.':
      'In diesem Browser überall abmelden, dann mit nur einem Konto neu anmelden.',
    'Send exactly one credential; drop Authorization on signed URLs and after redirects to another host.':
      'Genau eine Art von Zugangsdaten senden; Authorization bei signierten URLs und nach Weiterleitungen auf einen anderen Host weglassen.',
    'Say in the error which credentials were seen, and which of them counts.':
      'In der Fehlermeldung sagen, welche Zugangsdaten ankamen und welche davon zählen.',
    'The same request with only one of the two credentials.': 'Dieselbe Anfrage mit nur einer der beiden Zugangsdaten.',
  },
  'credentials-invalid': {
    'The credential is wrong or unknown': 'Die Zugangsdaten sind falsch oder unbekannt',
    'Check the credential: type or copy it again, or sign in anew, for this very system.':
      'Die Zugangsdaten prüfen: neu eintippen oder kopieren, oder neu anmelden, und zwar bei genau diesem System.',
    'Compare the key or password with the one in the secret store, character by character.':
      'Schlüssel oder Passwort Zeichen für Zeichen mit dem Eintrag im Secret-Store vergleichen.',
    'Look the credential up by its id: check that it is known, active and for this environment.':
      'Die Zugangsdaten anhand ihrer Id nachschlagen: bekannt, aktiv und für diese Umgebung?',
    'Whether the same credential works anywhere else, or when it last worked here.':
      'Ob dieselben Zugangsdaten anderswo gelten, oder wann sie hier zuletzt galten.',
  },
  'credentials-malformed': {
    'The credential is not written correctly': 'Die Zugangsdaten sind nicht richtig geschrieben',
    'Copy the credential again, without spaces, quotes or line breaks around it.':
      'Die Zugangsdaten noch einmal kopieren, ohne Leerzeichen, Anführungszeichen oder Zeilenumbrüche drumherum.',
    'Write the header as one scheme, one space, one value; trim what you read from files and variables.':
      'Den Header als ein Schema, ein Leerzeichen, einen Wert schreiben; beim Lesen aus Dateien und Variablen Ränder abschneiden.',
    'Answer a malformed credential with a message that says so (RFC 6750: invalid_request).':
      'Auf falsch geschriebene Zugangsdaten mit einer Meldung antworten, die das sagt (RFC 6750: invalid_request).',
    'The exact bytes of the header as sent, for example from curl -v.':
      'Die genauen Bytes des Headers, wie gesendet, zum Beispiel aus curl -v.',
  },
  'credentials-misplaced': {
    'Enter the key where the tool asks for the API key or token, not among other headers.':
      'Den Schlüssel dort eintragen, wo das Werkzeug nach API-Schlüssel oder Token fragt, nicht bei anderen Headern.',
    'Send the credential as the API description says: {}.': 'Die Zugangsdaten so senden, wie die API-Beschreibung sagt: {}.',
    'Name the expected place in a WWW-Authenticate challenge, as the description does.':
      'Den erwarteten Ort in einer WWW-Authenticate-Challenge nennen, wie es die Beschreibung tut.',
    'The credential stands in the wrong place': 'Die Zugangsdaten stehen am falschen Ort',
    'Enter the key in the field for the access key or token, not in the address.':
      'Den Schlüssel im Feld für Zugriffsschlüssel oder Token eintragen, nicht in der Adresse.',
    'Send the credential in the header that the documentation names, usually "Authorization: Bearer".':
      'Die Zugangsdaten in dem Header senden, den die Dokumentation nennt, meist „Authorization: Bearer“.',
    'Name the expected place of the credential in the challenge and in the documentation.':
      'Den erwarteten Ort der Zugangsdaten in der Challenge und in der Dokumentation nennen.',
    'Where the API’s documentation puts the credential: which header, parameter or cookie.':
      'Wo die Dokumentation der API die Zugangsdaten vorsieht: in welchem Header, Parameter oder Cookie.',
  },
  'credentials-missing': {
    'No credential was sent': 'Es wurden keine Zugangsdaten gesendet',
    'Sign in first, or ask the API’s owner for a credential.': 'Zuerst anmelden oder die Betreiber der API um Zugangsdaten bitten.',
    'Send the credential that the challenge asks for, usually in the Authorization header.':
      'Die Zugangsdaten senden, die die Challenge verlangt, meist im Authorization-Header.',
    'Say in the documentation and in the challenge which credential this path wants.':
      'In Dokumentation und Challenge sagen, welche Zugangsdaten dieser Pfad verlangt.',
    'The request as it was sent, headers included (secrets are hidden).':
      'Die Anfrage, wie sie gesendet wurde, mit Headern (Geheimnisse werden verborgen).',
  },
  'environment-mismatch': {
    'The credential belongs to another environment or tenant': 'Die Zugangsdaten gehören zu anderer Umgebung oder anderem Tenant',
    'Sign in to the environment that you want to use, then copy the credential there.':
      'Bei der gewünschten Umgebung anmelden und die Zugangsdaten dort kopieren.',
    'Take base address and credential from the same environment, region and tenant.':
      'Basisadresse und Zugangsdaten aus derselben Umgebung, derselben Region und demselben Tenant nehmen.',
    'Compare the issuer, tenant and stage configured in the API with those of its clients.':
      'Aussteller, Tenant und Stufe, die in der API eingestellt sind, mit denen ihrer Clients vergleichen.',
    'In which environment, region and tenant the credential was made.':
      'In welcher Umgebung, Region und welchem Tenant die Zugangsdaten entstanden sind.',
  },
  'permission-denied': {
    'Signed in, but the right is missing': 'Angemeldet, aber das Recht fehlt',
    'Ask the owner of this resource for access, and name the address and the time.':
      'Die Betreiber dieser Ressource um Zugriff bitten und Adresse und Uhrzeit nennen.',
    'Use an identity that has the right; signing in again will not help.':
      'Eine Identität benutzen, die das Recht hat; neu anmelden hilft hier nicht.',
    'Grant the role or right to this identity, or confirm that it shall not have it.':
      'Dieser Identität die Rolle oder das Recht geben oder bestätigen, dass sie es nicht haben soll.',
    'The roles or rights of this identity, and those that the resource asks for.':
      'Die Rollen oder Rechte dieser Identität und die, die die Ressource verlangt.',
  },
  'request-signature-invalid': {
    'The signature over the request does not fit': 'Die Signatur über die Anfrage passt nicht',
    'Check that the clock of your machine is right, then retry with a fresh link or request.':
      'Prüfen, ob die Uhr des Rechners stimmt, dann mit frischem Link oder frischer Anfrage wiederholen.',
    'Sign again right before sending, over exactly the method, path, query, headers and body that leave.':
      'Direkt vor dem Senden neu signieren, über genau die Methode, den Pfad, die Query, die Header und den Body, die hinausgehen.',
    'Check that no proxy rewrites host, path, query or signed headers between client and verifier.':
      'Prüfen, ob kein Proxy zwischen Client und Prüfer Host, Pfad, Query oder signierte Header umschreibt.',
    'The string to sign, or canonical request, as client and server each compute it.':
      'Der zu signierende Text („string to sign“, „canonical request“), wie Client und Server ihn jeweils berechnen.',
  },
  'scheme-mismatch': {
    'The server asks for another authentication scheme': 'Der Server verlangt ein anderes Authentifizierungsschema',
    'Use the kind of credential that the server asks for.': 'Die Art von Zugangsdaten benutzen, die der Server verlangt.',
    'Send the scheme that WWW-Authenticate names, with the credential that belongs to it.':
      'Das Schema senden, das WWW-Authenticate nennt, mit den Zugangsdaten, die dazugehören.',
    'List every accepted scheme in WWW-Authenticate, and document which clients use which.':
      'Jedes angenommene Schema in WWW-Authenticate nennen und dokumentieren, welche Clients welches benutzen.',
    'The WWW-Authenticate header of the answer.': 'Der WWW-Authenticate-Header der Antwort.',
  },
};
