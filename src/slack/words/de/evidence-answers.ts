import type { Templates } from '../templates.ts';

/** What an answer says: the most frequent sentences of src/engine/signatures. The others stand in evidence-standards and evidence-products-…. */
export const ANSWERS: Templates = {
  'The answer says that the credential is not known or not right.': 'Die Antwort sagt, dass die Zugangsdaten unbekannt oder falsch sind.',
  'The answer says that the credential is missing or wrong, without saying which.':
    'Die Antwort sagt, dass die Zugangsdaten fehlen oder falsch sind, aber nicht, was davon.',
  'The answer says that the credential is not written as the server can read it.':
    'Die Antwort sagt, dass die Zugangsdaten nicht so geschrieben sind, wie der Server sie liest.',
  'The answer says that the credential belongs to another environment, region or tenant.':
    'Die Antwort sagt, dass die Zugangsdaten zu einer anderen Umgebung, Region oder einem anderen Mandanten gehören.',
  'The answer says that more than one credential was sent.': 'Die Antwort sagt, dass mehr als eine Art von Zugangsdaten gesendet wurde.',
  'The answer says that no credential was given.': 'Die Antwort sagt, dass keine Zugangsdaten gesendet wurden.',
  'The answer says that no credential was seen; one of another scheme counts as none.':
    'Die Antwort sagt, dass keine Zugangsdaten ankamen; solche eines anderen Schemas zählen nicht.',
  'The answer says that authentication is required.': 'Die Antwort sagt, dass eine Anmeldung nötig ist.',
  'The answer says that the authentication data could not be used at all.':
    'Die Antwort sagt, dass sich die Anmeldedaten gar nicht verwenden ließen.',
  'The answer says that the token is not accepted.': 'Die Antwort sagt, dass das Token nicht angenommen wird.',
  'The answer says that the token is not accepted, without saying why.':
    'Die Antwort sagt, dass das Token nicht angenommen wird, aber nicht, warum.',
  'The answer says that a token was seen and refused, without saying why.':
    'Die Antwort sagt, dass ein Token ankam und abgelehnt wurde, aber nicht, warum.',
  'The answer says invalid_token: a token was seen and refused.': 'Die Antwort sagt invalid_token: Ein Token kam an und wurde abgelehnt.',
  'The answer refuses a token without saying why.': 'Die Antwort lehnt ein Token ab und sagt nicht, warum.',
  'The answer says that the token cannot be read as a token.': 'Die Antwort sagt, dass sich das Token nicht als Token lesen lässt.',
  'The answer says that the token has expired.': 'Die Antwort sagt, dass das Token abgelaufen ist.',
  'The answer says that the key has expired.': 'Die Antwort sagt, dass der Schlüssel abgelaufen ist.',
  'The answer says that the token is not valid yet.': 'Die Antwort sagt, dass das Token noch nicht gilt.',
  'The answer says that the token is no longer active.': 'Die Antwort sagt, dass das Token nicht mehr aktiv ist.',
  'The answer says that the token was revoked.': 'Die Antwort sagt, dass das Token widerrufen wurde.',
  'The answer says that the token is not one it knows.': 'Die Antwort sagt, dass das Token dort nicht bekannt ist.',
  'The answer says that the token is not in its list.': 'Die Antwort sagt, dass das Token nicht in der dortigen Liste steht.',
  'The answer says that no such token exists.': 'Die Antwort sagt, dass es ein solches Token nicht gibt.',
  'The answer says that no such token exists here.': 'Die Antwort sagt, dass es ein solches Token hier nicht gibt.',
  'The answer says that no such token or key exists here.':
    'Die Antwort sagt, dass es ein solches Token oder einen solchen Schlüssel hier nicht gibt.',
  "The answer says that the token's signature does not verify.": 'Die Antwort sagt, dass die Signatur des Tokens nicht stimmt.',
  "The answer says that the token's signature algorithm is not accepted.":
    'Die Antwort sagt, dass der Signaturalgorithmus des Tokens nicht angenommen wird.',
  "The answer says that the token's user no longer exists here.":
    'Die Antwort sagt, dass es das Konto zu diesem Token hier nicht mehr gibt.',
  'The answer says that the token was made for another audience.':
    'Die Antwort sagt, dass das Token für einen anderen Empfänger ausgestellt wurde.',
  'The answer says that the token was made for another project.':
    'Die Antwort sagt, dass das Token für ein anderes Projekt ausgestellt wurde.',
  'The answer says that the token comes from an issuer that the server does not accept.':
    'Die Antwort sagt, dass das Token von einem Aussteller kommt, den der Server nicht annimmt.',
  'The answer says that the token lacks a scope.': 'Die Antwort sagt, dass dem Token ein Scope fehlt.',
  'The answer says that the token lacks a scope or permission that is needed here.':
    'Die Antwort sagt, dass dem Token ein Scope oder eine Berechtigung fehlt, die hier nötig ist.',
  'The answer says that another kind of token is expected.': 'Die Antwort sagt, dass eine andere Art von Token erwartet wird.',
  'The answer says that another authentication scheme is expected.': 'Die Antwort sagt, dass ein anderes Anmeldeschema erwartet wird.',
  'The answer says that no key of the server fits the key id of the token.':
    'Die Antwort sagt, dass kein Schlüssel des Servers zur Schlüsselkennung des Tokens passt.',
  'The answer says that no key fits: another algorithm is expected, or the key id is unknown.':
    'Die Antwort sagt, dass kein Schlüssel passt: Ein anderer Algorithmus wird erwartet, oder die Schlüsselkennung ist unbekannt.',
  'The answer says that the server found no key for this token.':
    'Die Antwort sagt, dass der Server keinen Schlüssel zu diesem Token fand.',
  'The answer says that the keys or the service of the identity provider could not be reached.':
    'Die Antwort sagt, dass die Schlüssel oder der Dienst des Identity-Providers nicht erreichbar waren.',
  'The answer says that what the identity provider publishes cannot be used.':
    'Die Antwort sagt, dass sich nicht verwenden lässt, was der Identity-Provider veröffentlicht.',
  'The answer says that the signature does not verify.': 'Die Antwort sagt, dass die Signatur nicht stimmt.',
  'The answer says that the signature over the request does not match.':
    'Die Antwort sagt, dass die Signatur über die Anfrage nicht stimmt.',
  'The answer says that the signed credential is not complete or not well-formed.':
    'Die Antwort sagt, dass die signierten Zugangsdaten unvollständig oder falsch geschrieben sind.',
  'The answer says that the access key is not known here.': 'Die Antwort sagt, dass der Zugriffsschlüssel hier nicht bekannt ist.',
  'The answer says that the request was signed for another region or service.':
    'Die Antwort sagt, dass die Anfrage für eine andere Region oder einen anderen Dienst signiert wurde.',
  "The answer says that the sender's time and the server's time differ too much.":
    'Die Antwort sagt, dass die Uhren von Sender und Server zu weit auseinandergehen.',
  'The answer says that the session has ended.': 'Die Antwort sagt, dass die Sitzung beendet ist.',
  'The answer says that the token against forged requests is missing or wrong.':
    'Die Antwort sagt, dass das Token gegen gefälschte Anfragen (CSRF) fehlt oder falsch ist.',
  'The answer asks for a stronger or fresher sign-in.': 'Die Antwort verlangt eine stärkere oder frischere Anmeldung.',
  'The answer asks for an application password, as accounts with a second factor need.':
    'Die Antwort verlangt ein App-Passwort, wie es Konten mit zweitem Faktor brauchen.',
  'The answer speaks of the proof that ties the token to its holder.':
    'Die Antwort spricht von dem Nachweis, der das Token an seine Inhaber bindet.',
  'The answer says that a client certificate is needed.': 'Die Antwort sagt, dass ein Client-Zertifikat nötig ist.',
  'The answer says that the client certificate was not accepted.': 'Die Antwort sagt, dass das Client-Zertifikat nicht angenommen wurde.',
  'The answer says that a certificate was not accepted.': 'Die Antwort sagt, dass ein Zertifikat nicht angenommen wurde.',
  'The answer says that the account is locked, disabled or not in good standing.':
    'Die Antwort sagt, dass das Konto gesperrt, abgeschaltet oder im Rückstand ist.',
  'The answer says that the address of the caller is not allowed.':
    'Die Antwort sagt, dass die Adresse, von der die Anfrage kommt, nicht erlaubt ist.',
  'The answer says that this caller may not do this.': 'Die Antwort sagt, dass diese Zugangsdaten das nicht dürfen.',
  'The answer says that an anonymous caller may not do this.': 'Die Antwort sagt, dass das ohne Anmeldung nicht erlaubt ist.',
  'The answer says that the person is signed in but not on the list.':
    'Die Antwort sagt, dass die Anmeldung gelang, die Person aber nicht auf der Liste steht.',
  'The answer shows that the caller counts as anonymous.': 'Die Antwort zeigt, dass der Aufruf als anonym gilt.',
  'The answer says that too many requests were made.': 'Die Antwort sagt, dass zu viele Anfragen kamen.',
  'The answer says that a protection in front of the server blocked the request.':
    'Die Antwort sagt, dass ein Schutz vor dem Server die Anfrage blockiert hat.',
  'The answer says that a proxy on the way wants credentials of its own.':
    'Die Antwort sagt, dass ein Proxy auf dem Weg eigene Zugangsdaten verlangt.',
  'The answer says that the client, not the user, failed to authenticate.':
    'Die Antwort sagt, dass sich der Client nicht ausweisen konnte, nicht die Person.',
  'The answer says that this client may not use this kind of grant.':
    'Die Antwort sagt, dass dieser Client diese Art von Grant nicht nutzen darf.',
  'The answer says that the code or refresh token can no longer be used.':
    'Die Antwort sagt, dass der Code oder das Refresh-Token nicht mehr verwendbar ist.',
  'The answer says that the redirect address is not one registered for the client.':
    'Die Antwort sagt, dass die Rücksprungadresse für den Client nicht eingetragen ist.',
  'The answer says that the request carries its token in a way that breaks the rules.':
    'Die Antwort sagt, dass die Anfrage ihr Token auf eine Art trägt, die gegen die Regeln verstößt.',
  'The answer says that the server is not set up to check credentials.':
    'Die Antwort sagt, dass der Server nicht zur Prüfung von Zugangsdaten eingerichtet ist.',
  'The answer says that the server could not reach something that it asks.':
    'Die Antwort sagt, dass der Server etwas nicht erreichte, was er dazu fragt.',
  'The answer says that a header field, such as the credential or the cookies, is too large.':
    'Die Antwort sagt, dass ein Header zu groß ist, etwa die Zugangsdaten oder die Cookies.',
  'The answer says that nothing of this address and method is served here.':
    'Die Antwort sagt, dass es zu dieser Adresse und Methode hier nichts gibt.',
  'The answer says the same for expired, forged and broken tokens.':
    'Die Antwort ist für abgelaufene, gefälschte und beschädigte Tokens dieselbe.',
  'The answer says the same for unknown, expired and foreign credentials.':
    'Die Antwort ist für unbekannte, abgelaufene und fremde Zugangsdaten dieselbe.',
  'The application says the same for missing, unknown and expired credentials.':
    'Die Anwendung antwortet auf fehlende, unbekannte und abgelaufene Zugangsdaten dasselbe.',
  'The application says the same for missing, wrong and expired credentials.':
    'Die Anwendung antwortet auf fehlende, falsche und abgelaufene Zugangsdaten dasselbe.',
  'The gateway says the same for missing, wrong and expired credentials.':
    'Das Gateway antwortet auf fehlende, falsche und abgelaufene Zugangsdaten dasselbe.',
  'The gateway says the same for expired and for forged tokens.':
    'Das Gateway antwortet auf abgelaufene und auf gefälschte Tokens dasselbe.',
  'The gateway says the same for a wrong or missing API key and for a firewall rule.':
    'Das Gateway antwortet auf einen falschen oder fehlenden API-Schlüssel dasselbe wie auf eine Firewall-Regel.',
  'The gateway gives one answer for missing and for wrong passwords.':
    'Das Gateway antwortet auf fehlende und auf falsche Passwörter dasselbe.',
  'The server gives one answer for missing and for wrong passwords.':
    'Der Server antwortet auf fehlende und auf falsche Passwörter dasselbe.',
  'The gateway found no key in the places where it looks.': 'Das Gateway fand keinen Schlüssel, wo es danach sucht.',
  'The gateway found no credential in the place where it looks.': 'Das Gateway fand keine Zugangsdaten, wo es danach sucht.',
  'The gateway saw a key that it does not know.': 'Das Gateway sah einen Schlüssel, den es nicht kennt.',
  'The gateway knows no such path and method, or the route wants a signed request: it says the same for both.':
    'Das Gateway kennt diesen Pfad mit dieser Methode nicht, oder die Route verlangt eine signierte Anfrage: Es antwortet auf beides dasselbe.',
  'The gateway tried to read the credential as an AWS signature: the path is unknown, or the route wants a signed request.':
    'Das Gateway hat die Zugangsdaten als AWS-Signatur gelesen: Der Pfad ist unbekannt, oder die Route verlangt eine signierte Anfrage.',
  "The gateway's rules deny the request without saying which rule.":
    'Die Regeln des Gateways verbieten die Anfrage; welche Regel, sagt es nicht.',
  'The server asks for a user name and password: none came, or they were wrong.':
    'Der Server verlangt Benutzername und Passwort: Es kamen keine, oder sie waren falsch.',
  'The server asks for a digest of the password: none came, or it was wrong.':
    'Der Server verlangt einen Digest des Passworts: Es kam keiner, oder er war falsch.',
  'The server asks for a scheme of its own.': 'Der Server verlangt ein eigenes Schema.',
  'The server asks for the sign-in of its domain.': 'Der Server verlangt die Anmeldung seiner Domäne.',
  'The server says that the password was right and only its one-time value has aged.':
    'Der Server sagt, dass das Passwort stimmte und nur der Einmalwert veraltet war.',
  'The answer leads to a login page instead of the resource.': 'Die Antwort führt auf eine Anmeldeseite statt zur Ressource.',
  'The answer sends the caller to a login page.': 'Die Antwort leitet auf eine Anmeldeseite weiter.',
  'The status says that no valid credential came.': 'Der Status sagt, dass keine gültigen Zugangsdaten kamen.',
  'The status says that the server understood and refuses.': 'Der Status sagt, dass der Server verstanden hat und ablehnt.',
  'The status says that nothing is found at this address.': 'Der Status sagt, dass es unter dieser Adresse nichts gibt.',
  'The challenge names no error: the server saw no token.': 'Die Challenge nennt keinen Fehler: Der Server sah kein Token.',
  'The challenge names no error: the server saw no token of its kind.':
    'Die Challenge nennt keinen Fehler: Der Server sah kein Token seiner Art.',
  'Kubectl says this of every credential that the API server does not accept.':
    'Das sagt kubectl über alle Zugangsdaten, die der API-Server nicht annimmt.',
  'The API server says that the client certificate has expired.': 'Der API-Server sagt, dass das Client-Zertifikat abgelaufen ist.',
  'The API server does not accept the client certificate that was shown.':
    'Der API-Server nimmt das vorgezeigte Client-Zertifikat nicht an.',
  'The npm client says this of every login that is wrong or out of date.':
    'Das sagt der npm-Client über jede Anmeldung, die falsch oder veraltet ist.',
  'The SSH server accepts none of the keys and passwords that were offered.':
    'Der SSH-Server nimmt keinen der angebotenen Schlüssel und keines der Passwörter an.',
  'The directory says that the user name or the password is wrong.': 'Das Verzeichnis sagt, dass Benutzername oder Passwort falsch ist.',
  'The directory says that the account is locked, disabled or expired, or that its password must be changed.':
    'Das Verzeichnis sagt, dass das Konto gesperrt, deaktiviert oder abgelaufen ist oder dass sein Passwort geändert werden muss.',
  'Docker says the same where nobody is logged in, where the right is missing and where there is no such image.':
    'Docker sagt dasselbe, wenn niemand angemeldet ist, wenn das Recht fehlt und wenn es das Image nicht gibt.',
  'The program finds no Authorization field in what the web server hands to it.':
    'Das Programm findet kein Feld Authorization in dem, was der Webserver ihm übergibt.',
  'What the caller may not see is said not to exist.': 'Was nicht gesehen werden darf, gibt es laut der Antwort nicht.',
  'The answer says that this way of signing in is not, or no longer, taken here.':
    'Die Antwort sagt, dass diese Art der Anmeldung hier nicht oder nicht mehr angenommen wird.',
  'A plugin has closed the whole REST API to guests.': 'Ein Plugin hat die ganze REST-API für Gäste geschlossen.',
  'A rule of the site, not the application, restricts access.': 'Eine Regel der Website, nicht der Anwendung, beschränkt den Zugriff.',
  'Login paths of Vault take no token, and the answer asks for one: nothing is mounted at this path.':
    'Anmeldepfade von Vault nehmen kein Token, und die Antwort verlangt eines: Unter diesem Pfad ist nichts eingehängt.',
};
