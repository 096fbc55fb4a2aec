import type { Templates } from '../templates.ts';

/** What the answers of single products say: those whose signature begins with l to p. */
export const ANSWERS_L_TO_P: Templates = {
  'The application wants to lead to a login page that it does not have: nobody is signed in.':
    'Die Anwendung will auf eine Anmeldeseite leiten, die sie nicht hat: Niemand ist angemeldet.',
  'No token, an unknown or ended one, or one without the right: LoopBack says the same of all.':
    'Kein Token, ein unbekanntes oder abgelaufenes, oder eines ohne das Recht: LoopBack antwortet auf all das dasselbe.',
  'The token lacks this resource; an expired or missing token gets the same answer.':
    'Dem Token fehlt diese Ressource; auf ein abgelaufenes oder fehlendes kommt dieselbe Antwort.',
  'The key is not right, or belongs to another data centre (the suffix of the key names it).':
    'Der Schlüssel ist falsch oder gehört zu einem anderen Rechenzentrum (sein Suffix nennt es).',
  'The key is not known in this region: EU accounts answer at another host.':
    'Der Schlüssel ist in dieser Region nicht bekannt: Für EU-Konten ist ein anderer Host zuständig.',
  'The access token is not known any more: logged out, or of another homeserver.':
    'Das Access-Token ist nicht mehr bekannt: Es ist abgemeldet oder gehört zu einem anderen Homeserver.',
  'The server runs without a master key and so takes no keys.': 'Der Server läuft ohne Master-Key und nimmt deshalb keine Schlüssel an.',
  'The person has left the app or must confirm the account first.':
    'Die Person nutzt die App nicht mehr oder muss zuerst das Konto bestätigen.',
  'The answer says that a permission is missing.': 'Die Antwort sagt, dass eine Berechtigung fehlt.',
  'The answer asks for further claims, such as a fresh or stronger sign-in.':
    'Die Antwort verlangt weitere Claims, etwa eine frische oder stärkere Anmeldung.',
  'The proxy on the way asks for a credential of its own.': 'Der Proxy auf dem Weg verlangt eigene Zugangsdaten.',
  'The API key is missing or not known; Mollie says the same of both.':
    'Der API-Schlüssel fehlt oder ist nicht bekannt; Mollie antwortet auf beides dasselbe.',
  'The Digest challenge stands open: no key was sent, or the key pair is wrong.':
    'Die Digest-Challenge ist noch offen: Es wurde kein Schlüssel gesendet, oder das Schlüsselpaar ist falsch.',
  'The session has ended, or its key is missing.': 'Die Sitzung ist beendet, oder ihr Schlüssel fehlt.',
  'The client id and secret of the application are missing or wrong, or its contract is not approved.':
    'Client-ID und Secret der Anwendung fehlen oder sind falsch, oder ihr Vertrag ist nicht genehmigt.',
  'The login failed: token, consumer, signature or role; the Login Audit Trail names which.':
    'Die Anmeldung schlug fehl: Token, Consumer, Signatur oder Rolle; was davon, nennt der Login Audit Trail.',
  'A browser session without the request token was refused.': 'Eine Browser-Sitzung ohne das Request-Token wurde abgelehnt.',
  'Nobody was signed in: no credential, a wrong one, or a realm that is not switched on.':
    'Niemand war angemeldet: Zugangsdaten fehlen oder sind falsch, oder ein Realm ist nicht eingeschaltet.',
  'The gateway saw a token and refused it, without saying why.': 'Das Gateway sah ein Token und lehnte es ab, ohne zu sagen, warum.',
  'The gateway asks for a token and names no error.': 'Das Gateway verlangt ein Token und nennt keinen Fehler.',
  "The gateway's own page says 401 without a reason.": 'Die eigene Seite des Gateways sagt 401 ohne Grund.',
  "The gateway's own page forbids access: an address or path rule, or missing rights on the file.":
    'Die eigene Seite des Gateways verbietet den Zugriff: Es liegt an einer Regel für Adressen oder Pfade oder an fehlenden Rechten auf die Datei.',
  'The registry asks for a login: no token came, or one that is no longer good.':
    'Die Registry verlangt eine Anmeldung: Es kam kein Token oder eines, das nicht mehr gilt.',
  'The key is wrong, expired, or not for this package; NuGet says the same of all.':
    'Der Schlüssel ist falsch, abgelaufen oder nicht für dieses Paket; NuGet antwortet auf all das dasselbe.',
  'The proxy found no session.': 'Der Proxy fand keine Sitzung.',
  'The answer says that the feature is not available here.': 'Die Antwort sagt, dass es diese Funktion hier nicht gibt.',
  'The answer says that the second factor failed.': 'Die Antwort sagt, dass der zweite Faktor nicht stimmte.',
  'The answer says that there is no such object.': 'Die Antwort sagt, dass es ein solches Objekt nicht gibt.',
  'The answer says that the password has expired.': 'Die Antwort sagt, dass das Passwort abgelaufen ist.',
  "The key that the answer repeats is another vendor's.": 'Der Schlüssel, den die Antwort wiederholt, gehört zu einem anderen Anbieter.',
  'The key that the answer repeats is a placeholder or more than the key: the setting was not filled in as meant.':
    'Der Schlüssel, den die Antwort wiederholt, ist ein Platzhalter oder mehr als der Schlüssel: Die Einstellung ist nicht so ausgefüllt wie gedacht.',
  "The answer says that the account's quota or credit is used up.":
    'Die Antwort sagt, dass Kontingent oder Guthaben des Kontos aufgebraucht ist.',
  'No user was signed in: no credential, or a wrong one.': 'Niemand war angemeldet: Zugangsdaten fehlen oder sind falsch.',
  'The key does not have the form of a key, or the scheme GenieKey is missing.':
    'Der Schlüssel hat nicht die Form eines Schlüssels, oder das Schema GenieKey fehlt.',
  'The signature over the request is missing or does not fit the key that it names.':
    'Die Signatur über die Anfrage fehlt oder passt nicht zu dem Schlüssel, den sie nennt.',
  'A policy is missing, or nothing has this address: the answer tells them apart on purpose for nobody.':
    'Eine Policy fehlt, oder unter dieser Adresse gibt es nichts: Die Antwort verrät mit Absicht nicht, was davon.',
  'The access token is missing, expired or not known; PayPal says the same of all.':
    'Das Access-Token fehlt, ist abgelaufen oder nicht bekannt; PayPal antwortet auf all das dasselbe.',
  'The key is not known in this project or environment.': 'Der Schlüssel ist in diesem Projekt oder dieser Umgebung nicht bekannt.',
  'The client_id and secret do not fit; each environment has its own secret.':
    'client_id und Secret passen nicht zusammen; jede Umgebung hat ein eigenes Secret.',
  'The user has to sign in at the bank again.': 'Die Person muss sich bei der Bank neu anmelden.',
  'The X-Plex-Token is missing or not known.': 'Das X-Plex-Token fehlt oder ist nicht bekannt.',
  'The token is missing, expired or not of the asked kind.': 'Das Token fehlt, ist abgelaufen oder nicht von der verlangten Art.',
  'The token is expired, or of another instance.': 'Das Token ist abgelaufen oder von einer anderen Instanz.',
  'The answer says that the header holds no token after the scheme.': 'Die Antwort sagt, dass im Header nach dem Schema kein Token steht.',
  'The ticket has ended (two hours) or is of another cluster.':
    'Das Ticket ist abgelaufen (nach zwei Stunden) oder von einem anderen Cluster.',
  'No ticket and no API token came with the request.': 'Mit der Anfrage kam weder ein Ticket noch ein API-Token.',
  'The token belongs to another project.': 'Das Token gehört zu einem anderen Projekt.',
};
