import type { Templates } from '../templates.ts';

/** What the causes of src/engine/causes conclude from what was sent, seen and tried. Specific sentences stand before general ones. */
export const OBSERVED: Templates = {
  'The request carries no credential.': 'Die Anfrage trägt keine Zugangsdaten.',
  'The request carries a credential.': 'Die Anfrage trägt Zugangsdaten.',
  'The request carries no credential, and the answer is {1}.': 'Die Anfrage trägt keine Zugangsdaten, und die Antwort ist {1}.',
  'The request carries no credential, and the server asks for {1}.': 'Die Anfrage trägt keine Zugangsdaten, und der Server verlangt {1}.',
  'The request carries no credential, and the answer says {1}.': 'Die Anfrage trägt keine Zugangsdaten, und die Antwort sagt {1}.',
  'No request was given, but the answer says {1}.': 'Die Anfrage liegt nicht vor, aber die Antwort sagt {1}.',
  'No request was given, but the Bearer challenge names no error, as where no token was seen (RFC 6750 §3.1).':
    'Die Anfrage liegt nicht vor, aber die Bearer-Challenge nennt keinen Fehler, wie dort, wo kein Token ankam (RFC 6750 §3.1).',
  'A credential was sent in the {1}, but the answer says {2}.': 'Zugangsdaten wurden gesendet ({1}), aber die Antwort sagt {2}.',
  'A credential was sent, and the answer is {1}, not {2}.': 'Zugangsdaten wurden gesendet, und die Antwort ist {1}, nicht {2}.',
  'A credential was sent, and the answer is {1}.': 'Zugangsdaten wurden gesendet, und die Antwort ist {1}.',
  'A credential for the proxy was sent, and the proxy refused it.':
    'Zugangsdaten für den Proxy wurden gesendet, und der Proxy hat sie abgelehnt.',
  'A {1} credential was sent and refused with {2}.': 'Zugangsdaten der Art {1} wurden gesendet und mit {2} abgelehnt.',
  'The header {1} was sent and refused with {2}.': 'Der Header {1} wurde gesendet und mit {2} abgelehnt.',
  'The cookie {1} was sent and refused with {2}.': 'Das Cookie {1} wurde gesendet und mit {2} abgelehnt.',
  'The body {1} was sent and refused with {2}.': 'Das Feld {1} im Inhalt wurde gesendet und mit {2} abgelehnt.',
  'The query {1} was sent and refused with {2}.': 'Der Parameter {1} wurde gesendet und mit {2} abgelehnt.',
  'The URL carries its signature and is refused with {1}.': 'Die URL trägt ihre Signatur und wird mit {1} abgelehnt.',
  'The request carries a signature ({1}) and is refused with {2}.': 'Die Anfrage trägt eine Signatur ({1}) und wird mit {2} abgelehnt.',
  'The request is signed with AWS Signature 4 and refused with {1}.':
    'Die Anfrage ist mit AWS Signature 4 signiert und wird mit {1} abgelehnt.',
  'A user name and a password were posted and refused.': 'Benutzername und Passwort wurden gesendet und abgelehnt.',
  'Nothing was sent and nothing is asked for, and the answer is {1}.':
    'Nichts wurde gesendet, nichts wird verlangt, und die Antwort ist {1}.',
  'Authorization has no scheme word such as Bearer or Basic before the value.':
    'In Authorization fehlt vor dem Wert ein Schema wie Bearer oder Basic.',
  'After Bearer stands the Base64 text of a user name and a password; such a pair goes with the scheme Basic.':
    'Nach Bearer steht Base64 von Benutzername und Passwort; ein solches Paar gehört zum Schema Basic.',
  'After Basic stands a JWT; tokens go with the scheme Bearer.': 'Nach Basic steht ein JWT; Tokens gehören zum Schema Bearer.',
  '{1} was sent, the server asks for {2}.': '{1} wurde gesendet, der Server verlangt {2}.',
  'The credential is well formed, as far as its syntax shows.': 'Die Zugangsdaten sind richtig geschrieben, soweit die Form es zeigt.',
  'A well-formed opaque token is refused.': 'Ein richtig geschriebenes Token ohne lesbaren Inhalt wird abgelehnt.',
  'A well-formed opaque token is refused with {1}.': 'Ein richtig geschriebenes Token ohne lesbaren Inhalt wird mit {1} abgelehnt.',
  '"exp" is {1}: it passed {2}.': '"exp" ist {1}: Das war {2}.',
  '"exp" is {1}: the token has not expired.': '"exp" ist {1}: Das Token ist nicht abgelaufen.',
  '"exp" is {1}, so the two clocks decide.': '"exp" ist {1}, also entscheiden die beiden Uhren.',
  '"nbf" is {1}: the token becomes valid {2}.': '"nbf" ist {1}: Das Token wird {2} gültig.',
  '"nbf" is {1}, so the two clocks decide.': '"nbf" ist {1}, also entscheiden die beiden Uhren.',
  '"iat" is {1}, {2}: the token says it was issued in the future.': '"iat" ist {1}, {2}: Laut Token wurde es in der Zukunft ausgestellt.',
  'The presigned URL was good until {1}, that is {2} too late.': 'Die vorsignierte URL galt bis {1}, also {2} zu spät.',
  'By the answer the request was signed at {1}, {2} behind the server’s clock ({3}).':
    'Laut der Antwort wurde die Anfrage um {1} signiert, {2} hinter der Uhr des Servers ({3}).',
  'By the answer the request was signed at {1}, {2} ahead of the server’s clock ({3}).':
    'Laut der Antwort wurde die Anfrage um {1} signiert, {2} vor der Uhr des Servers ({3}).',
  'By one of the two clocks the token is valid, by the other it is not.': 'Nach der einen Uhr gilt das Token, nach der anderen nicht.',
  'The token has no "exp": it does not expire by itself.': 'Das Token hat kein "exp": Es läuft nicht von selbst ab.',
  'The token has {1}; {2} is missing.': 'Das Token hat {1}; {2} fehlt.',
  'The token has {1}, the server expects {2}.': 'Das Token hat {1}, der Server erwartet {2}.',
  '"aud" is {1}, the server expects {2}.': '"aud" ist {1}, der Server erwartet {2}.',
  '"aud" is {1}, the challenge asks for {2}.': '"aud" ist {1}, die Challenge verlangt {2}.',
  '"iss" is {1}, but that issuer calls itself {2} (RFC 8414 §3.3 wants them equal).':
    '"iss" ist {1}, aber dieser Aussteller nennt sich {2} (nach RFC 8414 §3.3 müssen sie gleich sein).',
  '"alg" is none: the token is not signed at all.': '"alg" ist none: Das Token ist gar nicht signiert.',
  '"kid" is {1}, the issuer publishes {2}.': '"kid" ist {1}, der Aussteller veröffentlicht {2}.',
  'The issuer’s live keys verify the token: its value is as it was issued.':
    'Die Schlüssel des Ausstellers bestätigen das Token: Es ist so, wie es ausgestellt wurde.',
  'One of the issuer’s published keys verifies the signature.': 'Ein veröffentlichter Schlüssel des Ausstellers bestätigt die Signatur.',
  'The challenge says insufficient_scope.': 'Die Challenge sagt insufficient_scope.',
  'The challenge says insufficient_scope and asks for {1}.': 'Die Challenge sagt insufficient_scope und verlangt {1}.',
  'The challenge asks for the field {1}, which the request does not carry.':
    'Die Challenge verlangt den Header {1}, den die Anfrage nicht hat.',
  'The {1} field breaks the grammar: {2}.': 'Der Header {1} verletzt die Grammatik: {2}.',
  'The answer is {1} and asks for no credential.': 'Die Antwort ist {1} und verlangt keine Zugangsdaten.',
  'The answer is {1}: there is nothing at this address.': 'Die Antwort ist {1}: Unter dieser Adresse gibt es nichts.',
  'The answer is {1}: this address does not take the method.': 'Die Antwort ist {1}: Diese Adresse nimmt die Methode nicht.',
  'The answer is {1}: the server failed; it did not refuse a credential.':
    'Die Antwort ist {1}: Der Server ist gescheitert; Zugangsdaten hat er nicht abgelehnt.',
  'The answer is {1}: the request is accepted as it is.': 'Die Antwort ist {1}: Die Anfrage wird so angenommen.',
  'The answer is {1}: the proxy, not the API, refused; it asks for {2}.':
    'Die Antwort ist {1}: Abgelehnt hat der Proxy, nicht die API; er verlangt {2}.',
  'The answer is {1}: the proxy, not the API, refused.': 'Die Antwort ist {1}: Abgelehnt hat der Proxy, nicht die API.',
  'The answer is 419, which stands for an expired CSRF token.': 'Die Antwort ist 419; das steht für ein abgelaufenes CSRF-Token.',
  'The answer is 429 Too Many Requests.': 'Die Antwort ist 429 Too Many Requests.',
  'The answer is {1}, which is no refusal of a credential.': 'Die Antwort ist {1}; das lehnt keine Zugangsdaten ab.',
  'The answer is {1}; nothing in it or in the experiments tells why.': 'Die Antwort ist {1}; weder sie noch die Versuche sagen, warum.',
  'The answer is {1}, and the address it leads to answers {2}.':
    'Die Antwort ist {1}, und die Adresse, auf die sie führt, antwortet mit {2}.',
  'The redirect leads to {1}, which answers {2}.': 'Die Weiterleitung führt zu {1}; dort ist die Antwort {2}.',
  '{1} leads from {2} to {3}, another {4}; clients do not carry the credential there, and the answer there is {5}.':
    '{1} führt von {2} zu {3} (verschieden: {4}); Clients nehmen die Zugangsdaten nicht dorthin mit, und dort ist die Antwort {5}.',
  'The preflight for {1} is answered {2}; browsers send it without credentials and accept only a 2xx.':
    'Der Preflight für {1} wird mit {2} beantwortet; Browser senden ihn ohne Zugangsdaten und nehmen nur 2xx an.',
  'The request carries {1} and is refused with {2}.': 'Die Anfrage trägt {1} und wird mit {2} abgelehnt.',
  'The metadata of the identity provider could not be fetched.': 'Die Metadaten des Identity-Providers ließen sich nicht abrufen.',
  'The program reports {1}: the connection ended before a server judged a credential.':
    'Das Programm meldet {1}: Die Verbindung endete, bevor ein Server Zugangsdaten prüfte.',
  'A random credential of the same shape gets the same answer.': 'Zufällige Zugangsdaten derselben Form bekommen dieselbe Antwort.',
  'A random credential gets the same answer, so it is not about one account.':
    'Zufällige Zugangsdaten bekommen dieselbe Antwort; es liegt also nicht an einem Konto.',
  'Without any credential the answer is the same.': 'Ganz ohne Zugangsdaten ist die Antwort dieselbe.',
  'Without any credential the answer is the same, so it says nothing about an account.':
    'Ganz ohne Zugangsdaten ist die Antwort dieselbe; über ein Konto sagt sie also nichts.',
  'The same credential is accepted when {1}.': 'Dieselben Zugangsdaten werden in dieser Form angenommen: {1}.',
  'The same request is accepted when {1}.': 'Dieselbe Anfrage wird so angenommen: {1}.',
  'This credential gets 403, none at all 401: it was accepted as such.':
    'Mit diesen Zugangsdaten kommt 403, ganz ohne 401: Als solche wurden sie angenommen.',
  'This credential gets 403, a random one 401: it was recognised, and the right is missing.':
    'Mit diesen Zugangsdaten kommt 403, mit zufälligen 401: Sie wurden erkannt, es fehlt das Recht.',
  'A token with a broken signature gets the same answer: to this API the good one looks no better. Signing in again will not help.':
    'Ein Token mit falscher Signatur bekommt dieselbe Antwort: Für diese API ist das gute nicht besser. Neu anmelden hilft nicht.',
  'The text names neither a status nor a fault of a credential.': 'Der Text nennt weder einen Status noch einen Fehler an Zugangsdaten.',
  'The material shows neither a request that could be sent nor an answer.':
    'Zu sehen ist weder eine Anfrage, die sich senden ließe, noch eine Antwort.',
  'Nothing is wrong with the token by itself, as far as it can be read.': 'Am Token selbst ist nichts falsch, soweit es sich lesen lässt.',
  'The {1} request was not sent, and no answer to it was given.':
    'Die Anfrage mit {1} wurde nicht gesendet, und eine Antwort darauf liegt nicht vor.',
  'The time limit of this diagnosis was reached before an answer came.': 'Die Zeit dieser Diagnose war um, bevor eine Antwort kam.',
  'The address holds "#": what follows it is never sent (RFC 3986 §3.5), so a shorter address was asked for.':
    'Die Adresse enthält "#": Was danach steht, wird nie gesendet (RFC 3986 §3.5), gefragt wurde also nach einer kürzeren Adresse.',
  '"iss" is {1}, the configuration trusts {2}.': '"iss" ist {1}, die Konfiguration vertraut {2}.',
  'The header {1} has "_" in its name: nginx and what is built on it drop such headers (underscores_in_headers), and the answer says that no credential came.':
    'Der Header {1} hat "_" im Namen: nginx und was darauf aufbaut verwirft solche Header (underscores_in_headers), und die Antwort sagt, dass keine Zugangsdaten kamen.',
  'The token begins {1} in the future: the issuer’s clock runs ahead.': 'Das Token gilt erst {1} später: Die Uhr des Ausstellers geht vor.',
  'The setting {1} of {2} is empty: {3}.': 'Die Einstellung {1} von {2} ist leer: {3}.',
  'The setting {1} of {2} holds a scheme, where host names alone belong.':
    'Die Einstellung {1} von {2} enthält ein Schema; dort gehören nur Hostnamen hin.',
  'The configuration of {1} says {2}, which takes the Authorization header out of what is passed on.':
    'In der Konfiguration von {1} steht {2}; das nimmt den Authorization-Header aus dem heraus, was weitergereicht wird.',
  'The answer says that a signature is wrong, and the request’s own is the only one.':
    'Die Antwort sagt, dass eine Signatur falsch ist, und es gibt nur die der Anfrage.',
  'Two sites of {1} are named, {2}; credentials of one are unknown to the other.':
    'Zwei getrennte Systeme von {1} sind genannt, {2}; Zugangsdaten des einen sind im anderen unbekannt.',
  '"aud" is {1}: such a token is for {2} only, and no other API can or should check it.':
    '"aud" ist {1}: Ein solches Token ist nur für {2}; keine andere API kann oder soll es prüfen.',
  'The answer repeats the key with a quote or bracket before it: more than the key was sent.':
    'Die Antwort wiederholt den Schlüssel mit Anführungszeichen oder Klammer davor: Gesendet wurde mehr als der Schlüssel.',
  'The value of {1} begins or ends with white space, which is sent as part of it.':
    'Der Wert von {1} beginnt oder endet mit Leerraum, der mitgesendet wird.',
  'An Authorization header was sent, but the answer treats the caller as a guest: a wrong one would be named.':
    'Ein Authorization-Header wurde gesendet, aber die Antwort behandelt den Aufruf als Gast: Ein falscher würde beanstandet.',
  'The server says that it reads JWTs, and what was sent has not the three parts of one.':
    'Der Server sagt, dass er JWTs liest, und das Gesendete hat nicht die drei Teile eines JWT.',
  'The token cannot be read: {1}.': 'Das Token ist nicht lesbar: {1}.',
  'OPTIONS with Access-Control-Request-Method asks for permission only; the server asks for a sign-in ({1}) before it looks.':
    'OPTIONS mit Access-Control-Request-Method fragt nur um Erlaubnis; der Server verlangt eine Anmeldung ({1}), bevor er nachsieht.',
  'The server signed over {1}: something such as a telemetry agent added it after the client had signed.':
    'Der Server hat auch über {1} signiert: Etwas wie ein Telemetrie-Agent fügte das hinzu, nachdem der Client signiert hatte.',
  'Authorization: the decoded text has no colon between user and password.':
    'Authorization: Im dekodierten Text fehlt der Doppelpunkt zwischen Benutzername und Passwort.',
  'The only difference that counts: {1}: the request that works has the field {2}, the one that fails has the field {3}.':
    'Der einzige Unterschied, der zählt: {1}: Die Anfrage, die gelingt, hat das Feld {2}, die andere das Feld {3}.',
  '"iat" of the DPoP proof is {1} away from now.': '"iat" des DPoP-Nachweises liegt {1} von jetzt entfernt.',
  'The {1} carries a CSRF cookie and no other credential, and is refused with {2}.':
    '{1} trägt ein CSRF-Cookie und sonst keine Zugangsdaten und wird mit {2} abgelehnt.',
  'The {1} carries cookies but no CSRF token, and is refused with 403.':
    '{1} trägt Cookies, aber kein CSRF-Token, und wird mit 403 abgelehnt.',
  'The credential stands in the SOAP message (WS-Security), the server asks for HTTP {1}.':
    'Die Zugangsdaten stehen in der SOAP-Nachricht (WS-Security), der Server verlangt HTTP {1}.',
  'The address bears a signature of its own, and an Authorization field came beside it; the answer is {1}.':
    'Die Adresse trägt eine eigene Signatur, daneben kam ein Authorization-Header; die Antwort ist {1}.',
  'A credential was sent, and the {1} names a failed connection of the server: {2}.':
    'Zugangsdaten wurden gesendet, und die Antwort mit {1} nennt eine gescheiterte Verbindung des Servers: {2}.',
  'After {1} stands {2}, by its first bytes, and the server does not go on with the handshake.':
    'Nach {1} steht, den ersten Bytes nach, {2}, und der Server setzt den Handshake nicht fort.',
  'The request is signed ({1}), but {2} with {3} comes from an authorizer that wants a token; IAM answers {4}.':
    'Die Anfrage ist signiert ({1}), aber {2} mit {3} kommt von einem Authorizer, der ein Token verlangt; IAM antwortet mit {4}.',
  'The {1} carries {2} and no other credential, and is refused with 403.':
    '{1} trägt {2} und sonst keine Zugangsdaten und wird mit 403 abgelehnt.',
  'The {1} carries {2} and is refused with 403.': '{1} trägt {2} und wird mit 403 abgelehnt.',
};
