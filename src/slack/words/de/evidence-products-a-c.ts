import type { Templates } from '../templates.ts';

/** What the answers of single products say: those whose signature begins with a to c. */
export const ANSWERS_A_TO_C: Templates = {
  'Nobody is signed in: no credential, or one that is not accepted.':
    'Niemand ist angemeldet: Zugangsdaten fehlen oder werden nicht angenommen.',
  'The API key or the user and password of the web service are missing or wrong, or of the other environment.':
    'Der API-Schlüssel oder Benutzername und Passwort des Webservice fehlen, sind falsch oder gehören zur anderen Umgebung.',
  'The token lacks the right to this base, or the base does not exist: the answer leaves it open.':
    'Dem Token fehlt das Recht auf diese Base, oder es gibt die Base nicht: Die Antwort lässt es offen.',
  'The edge in front of the server refused the request.': 'Abgelehnt hat der Edge-Server, der vor dem eigentlichen Server steht.',
  'The key lacks the ACL for this index or method.': 'Dem Schlüssel fehlt die ACL für diesen Index oder diese Methode.',
  'The answer says that the access key is not known.': 'Die Antwort sagt, dass der Zugriffsschlüssel nicht bekannt ist.',
  'The app client has a secret, and the SECRET_HASH made from it is missing or does not fit.':
    'Der App-Client hat ein Secret, und der daraus gebildete SECRET_HASH fehlt oder passt nicht.',
  'The refresh token can no longer be used.': 'Das Refresh-Token ist nicht mehr verwendbar.',
  'The token comes from an issuer that the identity pool does not know.':
    'Das Token kommt von einem Aussteller, den der Identity-Pool nicht kennt.',
  'The app client may not use this flow.': 'Der App-Client darf diesen Ablauf der Anmeldung nicht nutzen.',
  'The access token is revoked, cut or wrong; Amazon says the same of all.':
    'Das Access-Token ist widerrufen, abgeschnitten oder falsch; Amazon antwortet auf all das dasselbe.',
  'The role of the application or the authorisation of the seller is missing.':
    'Die Rolle der Anwendung oder die Freigabe durch das Verkäuferkonto fehlt.',
  'The organisation does not allow this way of signing in, or its plan has ended.':
    'Die Organisation erlaubt diese Art der Anmeldung nicht, oder ihr Tarif ist abgelaufen.',
  'This path asks for a client certificate after the handshake; under TLS 1.3 this client cannot answer that (curl can, browsers, Node and Java cannot), under TLS 1.2 it can.':
    'Dieser Pfad verlangt nach dem Handshake ein Client-Zertifikat; unter TLS 1.3 kann dieser Client darauf nicht antworten (curl kann es, Browser, Node und Java nicht), unter TLS 1.2 schon.',
  'The log says that the user is known but not allowed here.': 'Laut Log ist das Konto bekannt, darf aber hier nicht hinein.',
  'The log says that the user or the password is wrong.': 'Laut Log sind Benutzername oder Passwort falsch.',
  'The log says that the digest was made for another realm.': 'Laut Log wurde der Digest für einen anderen Realm gebildet.',
  'The log says that the digest was made for another path than the one that arrived.':
    'Laut Log wurde der Digest für einen anderen Pfad gebildet als den, der ankam.',
  'The server asks for a token and gives one answer for missing and refused ones.':
    'Der Server verlangt ein Token und antwortet auf fehlende und abgelehnte dasselbe.',
  'Apache names no challenge beside its 401: a Require rule refused a caller whose credential a module had accepted (Require claim, Require user).':
    'Apache nennt zu seiner 401 keine Challenge: Eine Require-Regel hat einen Aufruf abgelehnt, dessen Zugangsdaten ein Modul angenommen hatte (Require claim, Require user).',
  'The server forbids access: an address or path rule, or missing rights on the file.':
    'Der Server verbietet den Zugriff: Es liegt an einer Regel für Adressen oder Pfade oder an fehlenden Rechten auf die Datei.',
  'The answer says that plain HTTP was sent to a port that speaks TLS.':
    'Die Antwort sagt, dass unverschlüsseltes HTTP an einen Port ging, der TLS spricht.',
  'The gateway knows the key, but not for this product.': 'Das Gateway kennt den Schlüssel, aber nicht für dieses Produkt.',
  'The gateway knows no consumer by the claim that should name one.':
    'Das Gateway findet keinen Consumer zu dem Claim, der ihn nennen soll.',
  'The gateway knows no consumer for this request.': 'Das Gateway findet keinen Consumer zu dieser Anfrage.',
  'The gateway refuses the token without saying why.': 'Das Gateway lehnt das Token ab und sagt nicht, warum.',
  'Nobody is signed in, and guests lack this scope.': 'Niemand ist angemeldet, und Gäste haben diesen Scope nicht.',
  'The origin is not registered as a platform of the project.': 'Der Origin ist nicht als Plattform des Projekts eingetragen.',
  'The user, password or token is missing or wrong.': 'Benutzername, Passwort oder Token fehlen oder sind falsch.',
  'The token was signed by another instance or before the server secret changed.':
    'Das Token wurde von einer anderen Instanz signiert oder bevor sich das Secret des Servers änderte.',
  'The session token is not accepted.': 'Das Token der Sitzung wird nicht angenommen.',
  'The server asks for its secret as "token:…", first of the parameters: none stood there, or another.':
    'Der Server verlangt sein Secret als "token:…" an erster Stelle der Parameter: Dort stand keines oder ein anderes.',
  'The token is missing or not accepted; Asana says the same of both.':
    'Das Token fehlt oder wird nicht angenommen; Asana antwortet auf beides dasselbe.',
  'The answer says that the token has no time of expiry.': 'Die Antwort sagt, dass das Token keine Ablaufzeit hat.',
  'After too many failures a captcha must be solved first: the password was not even checked.':
    'Nach zu vielen Fehlversuchen muss erst ein Captcha gelöst werden: Das Passwort wurde gar nicht geprüft.',
  'The server lacks a setting: its secret, or the host that it trusts.':
    'Dem Server fehlt eine Einstellung: sein Secret oder der Host, dem er vertraut.',
  'The session cookie cannot be decrypted: the secret has changed.':
    'Das Cookie der Sitzung lässt sich nicht entschlüsseln: Das Secret hat sich geändert.',
  'The check cookie of the sign-in did not come back: lost between hosts or blocked by the browser.':
    'Das Prüf-Cookie der Anmeldung kam nicht zurück: Es ging zwischen zwei Hosts verloren, oder der Browser hat es blockiert.',
  'The identity provider does not accept the client id and secret.': 'Der Identity-Provider nimmt Client-ID und Client-Secret nicht an.',
  'The answer says that no API of this audience is registered.': 'Die Antwort sagt, dass keine API mit dieser Audience eingetragen ist.',
  'The gateway reads the credential as a signed request: the path is unknown, or the route wants another scheme.':
    'Das Gateway liest die Zugangsdaten als signierte Anfrage: Der Pfad ist unbekannt, oder die Route verlangt ein anderes Schema.',
  "The gateway's own authorizer failed.": 'Der Authorizer des Gateways ist selbst gescheitert.',
  'The gateway says the same for a missing token and for one that its authorizer refused.':
    'Das Gateway antwortet auf ein fehlendes Token dasselbe wie auf eines, das sein Authorizer ablehnt.',
  'The key or identity is not accepted, or may not use this field.':
    'Der Schlüssel oder die Identität wird nicht angenommen oder darf dieses Feld nicht nutzen.',
  'The identity provider answered the login with an error.': 'Der Identity-Provider hat die Anmeldung mit einem Fehler beantwortet.',
  "The load balancer could not reach the identity provider's endpoints.":
    'Der Load-Balancer konnte die Endpunkte des Identity-Providers nicht erreichen.',
  'The load balancer wants a login first.': 'Der Load-Balancer verlangt zuerst eine Anmeldung.',
  'The answer says that the account is not signed up for this service.':
    'Die Antwort sagt, dass das Konto für diesen Dienst nicht angemeldet ist.',
  'The answer says that the time of the signed link or request is not accepted.':
    'Die Antwort sagt, dass die Zeit des signierten Links oder der Anfrage nicht angenommen wird.',
  'The storage service could not verify the signature, or found none.':
    'Der Speicherdienst konnte die Signatur nicht bestätigen oder fand keine.',
  'The service refuses the place or the right of the caller.': 'Der Dienst lehnt ab, woher die Anfrage kommt oder was sie darf.',
  'The answer says the same for a wrong signature and for a wrong time.':
    'Die Antwort ist für eine falsche Signatur und für eine falsche Zeit dieselbe.',
  'The signature made with the key does not fit; the answer repeats the text to sign.':
    'Die mit dem Schlüssel gebildete Signatur passt nicht; die Antwort wiederholt den Text, der zu signieren ist.',
  'Nobody was signed in: the user of the message is the anonymous one.': 'Niemand war angemeldet: Die Meldung nennt das anonyme Konto.',
  'The answer says that this user may not enter the organisation or project.':
    'Die Antwort sagt, dass dieses Konto auf die Organisation oder das Projekt nicht zugreifen darf.',
  'The key of the shared access policy does not fit the signature.': 'Der Schlüssel der Shared-Access-Policy passt nicht zur Signatur.',
  'The key does not have the form of a key.': 'Der Schlüssel hat nicht die Form eines Schlüssels.',
  'The key, its address list or its rights do not fit; Binance says the same of all.':
    'Der Schlüssel, seine Adressliste oder seine Rechte passen nicht; Binance antwortet auf all das dasselbe.',
  'The token is wrong, or of a kind that this address does not take.':
    'Das Token ist falsch oder von einer Art, die diese Adresse nicht annimmt.',
  'No token was sent.': 'Es wurde kein Token gesendet.',
  'Tokens of Box live for an hour; an expired one and a wrong one get the same answer.':
    'Tokens von Box gelten eine Stunde; ein abgelaufenes und ein falsches bekommen dieselbe Antwort.',
  'The token is missing or not known.': 'Das Token fehlt oder ist nicht bekannt.',
  'Nobody is signed in.': 'Niemand ist angemeldet.',
  'Nobody is signed in, or the session has ended.': 'Niemand ist angemeldet, oder die Sitzung ist beendet.',
  'The token was signed for another Clerk instance than the server has keys of.':
    'Das Token wurde für eine andere Clerk-Instanz signiert als die, deren Schlüssel der Server hat.',
  'The workspace has not been authorised for this token.': 'Der Workspace ist für dieses Token nicht freigegeben.',
  'The answer is a check for browsers, not an answer of the server behind it.':
    'Die Antwort ist eine Prüfung für Browser und stammt nicht von dem Server dahinter.',
  'The answer says that the value in this header is not of the kind that belongs there.':
    'Die Antwort sagt, dass der Wert in diesem Header nicht von der Art ist, die dorthin gehört.',
  'The token is known, but not for this account or right.': 'Das Token ist bekannt, aber nicht für dieses Konto oder dieses Recht.',
  'The answer says that the key or the e-mail is missing or not known.':
    'Die Antwort sagt, dass der Schlüssel oder die E-Mail-Adresse fehlt oder nicht bekannt ist.',
  'The API key and secret are missing or wrong, or of another cluster.':
    'API-Schlüssel und Secret fehlen, sind falsch oder gehören zu einem anderen Cluster.',
};
