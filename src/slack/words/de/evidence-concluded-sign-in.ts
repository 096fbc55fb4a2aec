import type { Templates } from '../templates.ts';

/** What the causes about sessions, sign-in pages, OAuth clients and identity providers conclude. Specific sentences stand before general ones. */
export const CONCLUDED_OF_SIGN_IN: Templates = {
  'The answer is 401 and asks for a credential; CSRF refusals ask for none.':
    'Die Antwort ist 401 und verlangt Zugangsdaten; Ablehnungen wegen CSRF verlangen keine.',
  'The method is {1}; CSRF tokens are asked for where something changes.':
    'Die Methode ist {1}; CSRF-Tokens werden dort verlangt, wo sich etwas ändert.',
  'The {1} sets the CSRF cookie {2}: the client had none that counts.':
    'Die {1} setzt das CSRF-Cookie {2}: Der Client hatte keines, das zählt.',
  'the body is a sign-in page although the cookie {1} was sent.': 'Der Inhalt ist eine Anmeldeseite, obwohl das Cookie {1} gesendet wurde.',
  'the body is a sign-in page ("{1}") although the cookie {2} was sent.':
    'Der Inhalt ist eine Anmeldeseite ("{1}"), obwohl das Cookie {2} gesendet wurde.',
  'the answer redirects to {1} although the cookie {2} was sent.':
    'Die Antwort leitet zu {1} weiter, obwohl das Cookie {2} gesendet wurde.',
  'A form is sent with {1}, without cookies and without a CSRF token, and is refused with a bare 403.':
    'Ein Formular wird mit {1} gesendet, ohne Cookies und ohne CSRF-Token, und mit einer 403 ohne Worte abgelehnt.',
  'The grant is password: what is refused is a user name and password, no code or refresh token.':
    'Der Grant ist password: Abgelehnt werden Benutzername und Passwort, kein Code oder Refresh-Token.',
  'The token endpoint answers error=invalid_grant{1}: {2} is expired, revoked, used, or another client’s.':
    'Der Token-Endpunkt antwortet error=invalid_grant{1}; betroffen: {2} (abgelaufen, widerrufen, schon benutzt oder von einem anderen Client).',
  'The token endpoint answers error=expired_token{1}: {2} has run out.':
    'Der Token-Endpunkt antwortet error=expired_token{1}; abgelaufen: {2}.',
  'The endpoint answers error={1}: the client was refused before the grant was looked at.':
    'Der Endpunkt antwortet error={1}: Der Client wurde abgelehnt, bevor der Grant geprüft wurde.',
  'The token endpoint answers 400 to {1}.': 'Der Token-Endpunkt antwortet mit 400; gesendet: {1}.',
  'The refresh token in the body is refused with {1}.': 'Das Refresh-Token im Inhalt wird mit {1} abgelehnt.',
  'An OAuth endpoint answers 401 to a client that identifies itself in the Authorization field.':
    'Ein OAuth-Endpunkt antwortet mit 401 auf einen Client, der sich im Authorization-Header ausweist.',
  'An OAuth endpoint answers 401 to a client that identifies itself in the body.':
    'Ein OAuth-Endpunkt antwortet mit 401 auf einen Client, der sich im Inhalt ausweist.',
  'An OAuth endpoint answers 401, and the client does not identify itself.':
    'Ein OAuth-Endpunkt antwortet mit 401, und der Client weist sich nicht aus.',
  'The endpoint answers error=invalid_client{1}: the client itself is not accepted.':
    'Der Endpunkt antwortet error=invalid_client{1}: Der Client selbst wird nicht angenommen.',
  'The endpoint answers error=unauthorized_client{1}: the client may not use {2}.':
    'Der Endpunkt antwortet error=unauthorized_client{1}: Dem Client nicht erlaubt: {2}.',
  'The endpoint answers error=unsupported_grant_type{1} to {2}.': 'Der Endpunkt antwortet error=unsupported_grant_type{1}; gesendet: {2}.',
  'The endpoint answers error=invalid_grant{1}: the client was accepted, the grant was not.':
    'Der Endpunkt antwortet error=invalid_grant{1}: Der Client wurde angenommen, der Grant nicht.',
  'The endpoint answers error={1} to {2}.': 'Der Endpunkt antwortet error={1}; gesendet: {2}.',
  'The authorization endpoint answers {1} with {2} to client_id {3}.':
    'Der Authorization-Endpunkt antwortet mit {1} und {2} auf client_id {3}.',
  'The authorization endpoint answers {1} to client_id {2}.': 'Der Authorization-Endpunkt antwortet mit {1} auf client_id {2}.',
  'The provider answers error=redirect_uri_mismatch.': 'Der Provider antwortet error=redirect_uri_mismatch.',
  'The code is exchanged with redirect_uri {1}, which must equal the one of the authorization request.':
    'Der Code wird mit redirect_uri {1} eingelöst; sie muss der aus der Authorization-Anfrage gleichen.',
  'The error page names another reason than the redirect_uri.': 'Die Fehlerseite nennt einen anderen Grund als die redirect_uri.',
  'The authorization endpoint answers {1} itself instead of returning to {2}.':
    'Der Authorization-Endpunkt antwortet selbst mit {1}, statt zu {2} zurückzuleiten.',
  'The error page of the provider speaks of the redirect_uri; sent was {1}.':
    'Die Fehlerseite des Providers spricht von der redirect_uri; gesendet wurde {1}.',
  'The provider answers error=server_error ({1}).': 'Der Provider antwortet error=server_error ({1}).',
  'The provider answers error=server_error.': 'Der Provider antwortet error=server_error.',
  'The discovery document at {1} names no "issuer" (RFC 8414 §2).': 'Das Discovery-Dokument unter {1} nennt keinen "issuer" (RFC 8414 §2).',
  'The token says "iss" {1}; the document found there says {2} (RFC 8414 §3.3 wants them equal).':
    'Im Token steht "iss" {1}; in dem Dokument dort steht {2} (nach RFC 8414 §3.3 müssen sie gleich sein).',
  'The discovery document names no "jwks_uri", so nobody can find the signing keys.':
    'Das Discovery-Dokument nennt keine "jwks_uri"; so sind die Signaturschlüssel nicht zu finden.',
  '"jwks_uri" is {1}: plain http, which validators refuse.': '"jwks_uri" ist {1}: unverschlüsseltes http, das Prüfungen ablehnen.',
  'The key set holds the "kid" {1} twice.': 'Der Schlüsselsatz enthält die "kid" {1} zweimal.',
  'The token gives {1} in milliseconds; the standard says seconds (RFC 7519 §2).':
    'Das Token gibt {1} in Millisekunden an; der Standard verlangt Sekunden (RFC 7519 §2).',
  'The provider answers error=temporarily_unavailable.': 'Der Provider antwortet error=temporarily_unavailable.',
  'The {1} names a failed connection: {2}.': 'Die Antwort mit {1} nennt eine gescheiterte Verbindung: {2}.',
  'The token’s issuer {1} does not answer: {2}': 'Der Aussteller des Tokens, {1}, antwortet nicht: {2}',
  'Without a credential the answer is 401, with one {1}: what checks it does not answer.':
    'Ohne Zugangsdaten ist die Antwort 401, mit ihnen {1}: Was sie prüft, antwortet nicht.',
  'The answer is 500 with the token, with a random one and with none: the check itself may fail.':
    'Die Antwort ist 500 mit dem Token, mit einem zufälligen und ganz ohne: Vielleicht scheitert die Prüfung selbst.',
  'A token was sent, and the gateway in front answers 500 to everybody.':
    'Ein Token wurde gesendet, und das Gateway davor antwortet allen mit 500.',
  'The refusal takes {1} ms and more with a token, {2} ms without: the check waits for something, perhaps for the provider.':
    'Die Ablehnung dauert mit Token {1} ms und mehr, ohne {2} ms: Die Prüfung wartet auf etwas, vielleicht auf den Provider.',
  'The answer says "{1}".': 'Die Antwort sagt "{1}".',
  'The challenge says error="insufficient_user_authentication" (RFC 9470).':
    'Die Challenge sagt error="insufficient_user_authentication" (RFC 9470).',
  'The provider answers error=unmet_authentication_requirements.': 'Der Provider antwortet error=unmet_authentication_requirements.',
  'The request asks for {1}, and the provider answers error={2}.': 'Die Anfrage verlangt {1}, und der Provider antwortet error={2}.',
  'The provider speaks of the authentication level, not of the session.':
    'Der Provider spricht von der Stufe der Anmeldung, nicht von der Sitzung.',
  'The challenge asks for acr {1}, the token has {2}.': 'Die Challenge verlangt acr {1}, das Token hat {2}.',
  'The challenge asks for a sign-in within {1} s, "auth_time" is {2} s ago.':
    'Die Challenge verlangt eine Anmeldung, die höchstens {1} s alt ist; "auth_time" liegt {2} s zurück.',
  'The cookie {1} was sent and refused with 401; a random value gets the same answer.':
    'Das Cookie {1} wurde gesendet und mit 401 abgelehnt; ein zufälliger Wert bekommt dieselbe Antwort.',
  'The Cookie field holds {1}, an attribute of Set-Cookie that is never sent back.':
    'Der Cookie-Header enthält {1}, ein Attribut von Set-Cookie, das nie zurückgesendet wird.',
  'The cookie {1} is sent twice with different values.': 'Das Cookie {1} wird zweimal mit verschiedenen Werten gesendet.',
  'The cookie {1} is for https only, but the request goes over plain http.':
    'Das Cookie {1} ist nur für https, aber die Anfrage geht über unverschlüsseltes http.',
  'The cookie {1} has stray quotation marks around its value.': 'Das Cookie {1} hat überzählige Anführungszeichen um seinen Wert.',
  'The cookie {1} holds a broken percent-encoding: it was cut or encoded twice.':
    'Das Cookie {1} enthält eine beschädigte Prozentkodierung: Es wurde abgeschnitten oder doppelt kodiert.',
  'The cookie {1} is percent-encoded twice.': 'Das Cookie {1} ist doppelt prozentkodiert.',
  'The cookie {1} is cut, or holds white space inside.': 'Das Cookie {1} ist abgeschnitten oder enthält Leerraum.',
  'The cookie {1} is signed, but its signature has {2} characters instead of 43.':
    'Das Cookie {1} ist signiert, aber seine Signatur hat {2} Zeichen statt 43.',
  'The request carries the cookie {1}, and a sign-in page answers all the same.':
    'Die Anfrage trägt das Cookie {1}, und trotzdem antwortet eine Anmeldeseite.',
  'The answer deletes the cookie {1}.': 'Die Antwort löscht das Cookie {1}.',
  'Without the cookie {1} the answer is the same: the server no longer knows the session.':
    'Ohne das Cookie {1} ist die Antwort dieselbe: Der Server kennt die Sitzung nicht mehr.',
  'The request carries the cookie {1}, but the answer says {2}.': 'Die Anfrage trägt das Cookie {1}, aber die Antwort sagt {2}.',
  'The request carries the cookie {1} and is refused with {2}.': 'Die Anfrage trägt das Cookie {1} und wird mit {2} abgelehnt.',
  'The provider answers error=login_required{1}: it sees no live session.':
    'Der Provider antwortet error=login_required{1}: Er sieht keine laufende Sitzung.',
  'The provider answers error=login_required: it sees no live session.':
    'Der Provider antwortet error=login_required: Er sieht keine laufende Sitzung.',
  'The request carries the cookie {1}, so a session was expected.': 'Die Anfrage trägt das Cookie {1}, also wurde eine Sitzung erwartet.',
  'The sign-in route itself asks for a credential: the check seems to cover it, or its error page.':
    'Die Route der Anmeldung verlangt selbst Zugangsdaten: Die Prüfung scheint auch sie oder ihre Fehlerseite zu erfassen.',
  'Without a credential the answer is 401, with the given and with a random one the same 403: no credential is checked.':
    'Ohne Zugangsdaten ist die Antwort 401, mit den gesendeten und mit zufälligen dieselbe 403: Geprüft werden gar keine Zugangsdaten.',
  'Without a credential the answer is {1}, with one {2}, with a random one {3}: the server fails while it checks.':
    'Ohne Zugangsdaten ist die Antwort {1}, mit ihnen {2}, mit zufälligen {3}: Der Server scheitert bei der Prüfung.',
  'Without a credential the answer is {1}, with one {2}: the server may fail while it checks.':
    'Ohne Zugangsdaten ist die Antwort {1}, mit ihnen {2}: Vielleicht scheitert der Server bei der Prüfung.',
  '{1}: the answer redirects to {2}.': '{1}: Die Antwort leitet zu {2} weiter.',
  '{1}, but the body is a sign-in page ("{2}"). ({3})': '{1}, aber der Inhalt ist eine Anmeldeseite ("{2}"). ({3})',
  '{1}, but the body is a sign-in page. ({2})': '{1}, aber der Inhalt ist eine Anmeldeseite. ({2})',
};
