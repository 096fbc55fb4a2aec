import type { Templates } from '../templates.ts';

/** What the answers of single products say: those whose signature begins with d to k. */
export const ANSWERS_D_TO_K: Templates = {
  'The answer says that no credential of a kind that this API takes was sent.':
    'Die Antwort sagt, dass keine Zugangsdaten der Art gesendet wurden, die diese API annimmt.',
  'The API key or application key is not known at this site; each site of Datadog has its own.':
    'Der API-Schlüssel oder der Anwendungsschlüssel ist an diesem Standort nicht bekannt; jeder Standort von Datadog hat eigene.',
  'The API key or user name is wrong, or may not see this.':
    'Der API-Schlüssel oder der Benutzername ist falsch oder darf das nicht sehen.',
  'The registry refuses the token.': 'Die Registry lehnt das Token ab.',
  'The registry asks for a token for this repository.': 'Die Registry verlangt ein Token für dieses Repository.',
  'The registry refuses the stored login; a token that has ended is refused even for public images.':
    'Die Registry lehnt die gespeicherte Anmeldung ab; mit einem abgelaufenen Token gibt es auch öffentliche Images nicht.',
  'The registry does not accept the token it was given: wrong, expired, or without the right for packages.':
    'Die Registry nimmt das gesendete Token nicht an: Es ist falsch, abgelaufen oder ohne das Recht auf Pakete.',
  'The token is expired, revoked or cut; DocuSign says the same of all.':
    'Das Token ist abgelaufen, widerrufen oder abgeschnitten; DocuSign antwortet auf all das dasselbe.',
  'The user belongs to another account or to the demo environment.': 'Die Person gehört zu einem anderen Konto oder zur Demo-Umgebung.',
  'Dropwizard says this of a missing credential and of a wrong one.': 'Dropwizard antwortet so auf fehlende und auf falsche Zugangsdaten.',
  'No token was found where the middleware looks, or not in the form "Bearer" and token.':
    'Wo die Middleware sucht, stand kein Token oder keines in der Form "Bearer" und Token.',
  'The token has expired or does not verify; the middleware says the same of both.':
    'Das Token ist abgelaufen, oder seine Signatur stimmt nicht; die Middleware antwortet auf beides dasselbe.',
  'The field with the secret token is missing, or not written as "Bearer" and token.':
    'Der Header mit dem Secret-Token fehlt oder ist nicht als "Bearer" und Token geschrieben.',
  'The answer says that the licence does not cover this.': 'Die Antwort sagt, dass die Lizenz das nicht abdeckt.',
  'The answer says that the route names a rule that does not exist.':
    'Die Antwort sagt, dass die Route eine Regel nennt, die es nicht gibt.',
  'The gateway could not ask its authorization service.': 'Das Gateway konnte seinen Autorisierungsdienst nicht fragen.',
  'The gateway refuses without words: its authorization service said no or did not answer.':
    'Das Gateway lehnt ohne Worte ab: Sein Autorisierungsdienst hat nein gesagt oder nicht geantwortet.',
  'Authentication is on, and the request names no user: it carries no token.':
    'Die Authentifizierung ist eingeschaltet, und die Anfrage nennt kein Konto: Sie trägt kein Token.',
  'The answer says that the user or the password is wrong.': 'Die Antwort sagt, dass Benutzername oder Passwort falsch sind.',
  'The server does not know this token: simple tokens live five minutes, and on one server only.':
    'Der Server kennt dieses Token nicht: Einfache Tokens gelten fünf Minuten und nur auf einem Server.',
  'The user has no role that may do this.': 'Das Konto hat keine Rolle, die das darf.',
  'The server checks no credentials at all: authentication is switched off.':
    'Der Server prüft gar keine Zugangsdaten: Die Authentifizierung ist ausgeschaltet.',
  'The answer says that the time of issue is not accepted.': 'Die Antwort sagt, dass der Zeitpunkt der Ausstellung nicht angenommen wird.',
  'The answer says that a credential was seen and refused, without saying why.':
    'Die Antwort sagt, dass Zugangsdaten ankamen und abgelehnt wurden, aber nicht, warum.',
  'The answer says that the application no longer trusts this token.':
    'Die Antwort sagt, dass die Anwendung diesem Token nicht mehr vertraut.',
  'The audience is that of a custom token, which signs in a client; an ID token is expected.':
    'Die Audience ist die eines Custom-Tokens, mit dem sich ein Client anmeldet; erwartet wird ein ID-Token.',
  'Session cookies and ID tokens of Firebase have different issuers: one was given where the other is expected.':
    'Session-Cookies und ID-Tokens von Firebase haben verschiedene Aussteller: Das eine kam, wo das andere erwartet wird.',
  'The APNs key or web push key stored in the Firebase project is missing or wrong; the sender was accepted.':
    'Der APNs-Schlüssel oder Web-Push-Schlüssel, der im Firebase-Projekt hinterlegt ist, fehlt oder ist falsch; der Sender wurde angenommen.',
  'The device registered with another project than the one that sends.':
    'Das Gerät ist bei einem anderen Projekt registriert als dem, das sendet.',
  'The answer asks for a token from a fresh sign-in.': 'Die Antwort verlangt ein Token aus einer frischen Anmeldung.',
  "The token is not authorised for this organisation's single sign-on.":
    'Das Token ist für das Single Sign-on dieser Organisation nicht freigegeben.',
  'The answer says that the request lacks a User-Agent.': 'Die Antwort sagt, dass der Anfrage der Header User-Agent fehlt.',
  "The App's token ends more than the ten minutes ahead that GitHub allows: its lifetime is too long, or the clock that made it runs ahead.":
    'Das Token der App läuft später ab als nach den zehn Minuten, die GitHub erlaubt: Seine Laufzeit ist zu lang, oder die Uhr, nach der es entstand, geht vor.',
  "The answer says that the times in the App's token are not accepted.":
    'Die Antwort sagt, dass die Zeiten im Token der App nicht angenommen werden.',
  'The answer says that no App has the id in "iss".': 'Die Antwort sagt, dass keine App die Kennung in "iss" hat.',
  'The answer says that the password or token for git is wrong; with two factors a token is needed.':
    'Die Antwort sagt, dass das Passwort oder Token für git falsch ist; mit zweitem Faktor ist ein Token nötig.',
  'The token does not verify.': 'Die Prüfung des Tokens schlägt fehl.',
  'The issuer in the token, or in the metadata, is not letter for letter the one configured; a slash at the end counts.':
    'Der Aussteller im Token oder in den Metadaten ist nicht Zeichen für Zeichen der eingestellte; auch ein Schrägstrich am Ende zählt.',
  'The token is not valid yet by the clock of this server.': 'Nach der Uhr dieses Servers gilt das Token noch nicht.',
  "The token's signature algorithm is not among those that the verifier takes.":
    'Der Signaturalgorithmus des Tokens gehört nicht zu denen, die die Prüfung annimmt.',
  'No key of the issuer verifies the signature.': 'Kein Schlüssel des Ausstellers bestätigt die Signatur.',
  'The answer says that this key or project may not be used for this call.':
    'Die Antwort sagt, dass dieser Schlüssel oder dieses Projekt für diesen Aufruf nicht verwendet werden darf.',
  "The answer says that the service is not switched on for the caller's project.":
    'Die Antwort sagt, dass der Dienst für das Projekt dieses Aufrufs nicht eingeschaltet ist.',
  'The answer says the same for expired, revoked and unknown tokens.':
    'Die Antwort ist für abgelaufene, widerrufene und unbekannte Tokens dieselbe.',
  'The front end could not verify the token: usually another audience, or an access token where an ID token is wanted.':
    'Das Frontend konnte das Token nicht bestätigen: Meist ist es für einen anderen Empfänger, oder es ist ein Access-Token, wo ein ID-Token verlangt wird.',
  'The service is private: the caller is anonymous or not invited.': 'Der Dienst ist privat: Der Aufruf ist anonym oder nicht eingeladen.',
  'The front end refused the token.': 'Das Frontend hat das Token abgelehnt.',
  'No credential arrived, and the object is not public.': 'Es kamen keine Zugangsdaten an, und das Objekt ist nicht öffentlich.',
  'The answer says that the token is not an ID token of the kind expected here.':
    'Die Antwort sagt, dass das Token kein ID-Token der hier erwarteten Art ist.',
  'The answer says that the token could not be verified, without saying why.':
    'Die Antwort sagt, dass sich das Token nicht bestätigen ließ, aber nicht, warum.',
  'The request names no tenant: X-Scope-OrgID is missing.': 'Die Anfrage nennt keinen Mandanten: X-Scope-OrgID fehlt.',
  'The key is wrong, expired or revoked; Gravitee says the same of all.':
    'Der Schlüssel ist falsch, abgelaufen oder widerrufen; Gravitee antwortet auf all das dasselbe.',
  'The answer says that the client does not name itself.': 'Die Antwort sagt, dass der Client sich nicht nennt (User-Agent).',
  'The answer says that the token lacks the claims of this application.':
    'Die Antwort sagt, dass dem Token die Claims dieser Anwendung fehlen.',
  'A password or token was refused; an old browser tab or app with a deleted token causes it, too.':
    'Ein Passwort oder Token wurde abgelehnt; auch ein alter Browser-Tab oder eine App mit gelöschtem Token löst das aus.',
  'The proxy is not among trusted_proxies.': 'Der Proxy steht nicht unter trusted_proxies.',
  'The repository is gated, and nobody was signed in.': 'Das Repository ist zugangsbeschränkt, und niemand war angemeldet.',
  'The repository is gated, and this account has not been let in.':
    'Das Repository ist zugangsbeschränkt, und dieses Konto ist nicht freigegeben.',
  'The repository is private or does not exist; the Hub does not tell strangers which.':
    'Das Repository ist privat, oder es gibt es nicht; was davon, sagt der Hub Fremden nicht.',
  'The client id is not known, or its secret does not fit.': 'Die Client-ID ist nicht bekannt, oder ihr Secret passt nicht.',
  'The sub-status says that the client certificate is missing or not accepted.':
    'Der Unterstatus sagt, dass das Client-Zertifikat fehlt oder nicht angenommen wird.',
  'The sub-status says that the resource is served over TLS only.': 'Der Unterstatus sagt, dass es die Ressource nur über TLS gibt.',
  'The sub-status says that no scheme that the server offers was used.':
    'Der Unterstatus sagt, dass keines der Schemas benutzt wurde, die der Server anbietet.',
  'The sub-status says that the user is known but not allowed here.':
    'Der Unterstatus sagt, dass das Konto bekannt ist, aber hier nicht hinein darf.',
  'The sub-status says that the logon failed.': 'Der Unterstatus sagt, dass die Anmeldung fehlschlug.',
  'The page says the same for missing and wrong credentials.': 'Die Seite ist für fehlende und falsche Zugangsdaten dieselbe.',
  'The bearer token is wrong or has ended (they live for half an hour).':
    'Das Bearer-Token ist falsch oder abgelaufen (es gilt eine halbe Stunde).',
  'The access token or API key is not known to this server any more.':
    'Das Access-Token oder der API-Schlüssel ist diesem Server nicht mehr bekannt.',
  'The answer says the same for expired, foreign and forged tokens.':
    'Die Antwort ist für abgelaufene, fremde und gefälschte Tokens dieselbe.',
  'Keycloak’s adapter for Node says the same 403 for no token, a token it does not accept, and a missing role.':
    'Der Keycloak-Adapter für Node antwortet mit derselben 403 auf ein fehlendes Token, eines, das er nicht annimmt, und eine fehlende Rolle.',
  'The gateway cannot read the signature or does not know its user.':
    'Das Gateway kann die Signatur nicht lesen oder kennt das Konto dazu nicht.',
  'The answer says that plain HTTP is not accepted.': 'Die Antwort sagt, dass unverschlüsseltes HTTP nicht angenommen wird.',
  'The answer says that the token has expired or is not valid, without saying which.':
    'Die Antwort sagt, dass das Token abgelaufen oder ungültig ist, aber nicht, was davon.',
  'The gateway asks for a token and names no error: it saw none.': 'Das Gateway verlangt ein Token und nennt keinen Fehler: Es sah keines.',
  'The gateway asks for a signed request and saw no signature.': 'Das Gateway verlangt eine signierte Anfrage und sah keine Signatur.',
  'The gateway gives one empty answer for every fault of a token.':
    'Das Gateway gibt auf jeden Fehler eines Tokens dieselbe leere Antwort.',
  'The gateway accepted the token, but a role or scope is missing.':
    'Das Gateway hat das Token angenommen, aber eine Rolle oder ein Scope fehlt.',
};
