import type { Templates } from '../templates.ts';

/** What is found in a signed request: AWS Signature 4, signed URLs, DPoP, Digest, HTTP message signatures and OAuth 1. Specific sentences stand before general ones. */
export const SIGNED_REQUESTS: Templates = {
  'The request is signed at {1}, {2} behind the server’s time; 15 min are allowed.':
    'Die Anfrage ist um {1} signiert, {2} hinter der Zeit des Servers; erlaubt sind 15 min.',
  'The request is signed at {1}, {2} ahead of the server’s time; 15 min are allowed.':
    'Die Anfrage ist um {1} signiert, {2} vor der Zeit des Servers; erlaubt sind 15 min.',
  'The request carries {1}, which the signature does not cover.': 'Die Anfrage trägt {1}; die Signatur deckt das nicht ab.',
  'The signature covers {1}, which the request does not carry.': 'Die Signatur deckt {1} ab; die Anfrage trägt das nicht.',
  'The request is signed for the region {1}; {2} is in {3}.': 'Die Anfrage ist für die Region {1} signiert; {2} liegt in {3}.',
  'The request is signed for the service {1}; {2} is {3}.': 'Die Anfrage ist für den Dienst {1} signiert; {2} ist {3}.',
  'The signature names no Credential.': 'Die Signatur nennt kein Credential.',
  'The Credential has {1} parts between slashes; it takes five: key/date/region/service/aws4_request.':
    'Credential hat {1} Teile zwischen Schrägstrichen; nötig sind fünf: key/date/region/service/aws4_request.',
  'The credential scope ends in {1} instead of aws4_request.': 'Der Credential-Scope endet mit {1} statt mit aws4_request.',
  'The signature names no SignedHeaders.': 'Die Signatur nennt keine SignedHeaders.',
  'The Signature parameter is missing or empty.': 'Der Parameter Signature fehlt oder ist leer.',
  'The Signature is not 64 lower-case hexadecimal digits.': 'Signature besteht nicht aus 64 kleinen Hexadezimalziffern.',
  'The parameters of the Authorization field are not separated by commas.':
    'Die Parameter im Authorization-Header sind nicht durch Kommas getrennt.',
  'The date of the credential scope is {1}, not eight digits.': 'Das Datum im Credential-Scope ist {1} und hat keine acht Ziffern.',
  'The credential scope is of {1}, X-Amz-Date of {2}: both must be the same day.':
    'Der Credential-Scope ist vom {1}, X-Amz-Date vom {2}: Beide müssen denselben Tag nennen.',
  'The signed request has no X-Amz-Date, so its time cannot be checked.':
    'Der signierten Anfrage fehlt X-Amz-Date, deshalb lässt sich ihre Zeit nicht prüfen.',
  'X-Amz-Date is not of the form 20261121T055000Z: {1}.': 'X-Amz-Date hat nicht die Form 20261121T055000Z: {1}.',
  'The presigned URL has no X-Amz-Expires.': 'Der vorsignierten URL fehlt X-Amz-Expires.',
  'X-Amz-Expires is {1}; a presigned URL lasts at most 604800 s (7 days).':
    'X-Amz-Expires ist {1}; eine vorsignierte URL gilt höchstens 604800 s (7 Tage).',
  'The presigned URL begins at {1}, {2} ahead of the server’s time.': 'Die vorsignierte URL gilt ab {1}, {2} vor der Zeit des Servers.',
  'SignedHeaders does not name host, which must be signed.': 'SignedHeaders nennt host nicht; das muss signiert sein.',
  'SignedHeaders is not in alphabetical order.': 'SignedHeaders ist nicht alphabetisch geordnet.',
  'The request to S3 has no x-amz-content-sha256, which S3 asks for.': 'Der Anfrage an S3 fehlt x-amz-content-sha256, das S3 verlangt.',
  'The access key is temporary (ASIA…), but no session token goes with it in {1}.':
    'Der Zugriffsschlüssel ist temporär (ASIA…), aber in {1} fehlt das Session-Token dazu.',
  'A session token goes with a long-term access key (AKIA…); {1} belongs to temporary keys only.':
    'Ein Session-Token begleitet einen dauerhaften Zugriffsschlüssel (AKIA…); {1} gehört nur zu temporären Schlüsseln.',
  'The server computes the same string to sign as this request shows: the client signed another form of it, or with another secret key.':
    'Der Server errechnet denselben zu signierenden Text, den diese Anfrage zeigt: Der Client hat eine andere Form davon signiert oder mit einem anderen geheimen Schlüssel.',
  'The server computed another hash of the body than the one that is signed.':
    'Der Server hat einen anderen Hash des Inhalts errechnet als den signierten.',
  'The server encoded the path twice ({1}): sign exactly that form.':
    'Der Server hat den Pfad doppelt kodiert ({1}): Genau diese Form ist zu signieren.',
  '{1} is the hash of a body, but the {2} request shows none.': '{1} ist der Hash eines Inhalts, aber die Anfrage mit {2} zeigt keinen.',
  '{1} is the hash of an empty body, but a body of {2} is sent.': '{1} ist der Hash eines leeren Inhalts, gesendet wird aber einer ({2}).',
  '{1} fits the body without its white space: it was laid out anew after signing.':
    '{1} passt zum Inhalt ohne Leerraum: Er wurde nach dem Signieren neu formatiert.',
  '{1} is not the hash of the body that is sent ({2}).': '{1} ist nicht der Hash des gesendeten Inhalts ({2}).',
  'The signed URL ({1}) was good until {2}, that is {3} too late.': 'Die signierte URL ({1}) galt bis {2}, also {3} zu spät.',
  'The signed URL ({1}) begins at {2}, {3} ahead of the server’s time.':
    'Die signierte URL ({1}) gilt ab {2}, {3} vor der Zeit des Servers.',
  'The parameter sig holds a space: its "+" was not percent-encoded.':
    'Der Parameter sig enthält ein Leerzeichen: Sein "+" wurde nicht prozentkodiert.',
  'The parameter sig is percent-encoded twice.': 'Der Parameter sig ist doppelt prozentkodiert.',
  'The signed URL is for https only (spr=https) and is used over http.':
    'Die signierte URL ist nur für https (spr=https) und wird über http benutzt.',
  'The signed URL lacks {1}: it may have been cut.': 'Der signierten URL fehlt {1}: Vielleicht wurde sie abgeschnitten.',
  'By the answer the signed URL begins at {1}, {2} ahead of the server’s clock.':
    'Laut der Antwort gilt die signierte URL ab {1}, {2} vor der Uhr des Servers.',
  'The DPoP field does not hold a readable JWT.': 'Der DPoP-Header enthält kein lesbares JWT.',
  '"typ" of the DPoP proof is {1}, not dpop+jwt.': '"typ" des DPoP-Nachweises ist {1}, nicht dpop+jwt.',
  '"htm" of the DPoP proof is {1}, the request uses {2}.': '"htm" des DPoP-Nachweises ist {1}, die Anfrage benutzt {2}.',
  '"htu" of the DPoP proof is {1}, the request goes to {2}.': '"htu" des DPoP-Nachweises ist {1}, die Anfrage geht an {2}.',
  'The DPoP proof has no "iat".': 'Der DPoP-Nachweis hat kein "iat".',
  'The DPoP proof has no "ath", the hash of the token.': 'Der DPoP-Nachweis hat kein "ath", den Hash des Tokens.',
  '"ath" of the DPoP proof is the hash of another token.': '"ath" des DPoP-Nachweises ist der Hash eines anderen Tokens.',
  'The DPoP proof carries no usable public key ("jwk").': 'Der DPoP-Nachweis trägt keinen brauchbaren öffentlichen Schlüssel ("jwk").',
  'The proof is made with key {1}, the token is bound to key {2}.':
    'Der Nachweis ist mit dem Schlüssel {1} gemacht, das Token ist an den Schlüssel {2} gebunden.',
  'The response is not the one that this user, password, method and uri give: it was computed from something else.':
    'Die Response ist nicht die, die Benutzername, Passwort, Methode und URI ergeben: Sie wurde aus etwas anderem errechnet.',
  'The Digest response lacks {1}.': 'Der Digest-Response fehlt {1}.',
  'The nonce count nc is not eight hexadecimal digits.': 'Der Nonce-Zähler nc besteht nicht aus acht Hexadezimalziffern.',
  'The challenge says stale=true: the nonce of the Digest response is too old or unknown.':
    'Die Challenge sagt stale=true: Die Nonce der Digest-Response ist zu alt oder unbekannt.',
  'The Digest response is made for another nonce than the one now offered.':
    'Die Digest-Response gilt für eine andere Nonce als die jetzt angebotene.',
  'The Digest response does not return the opaque value of the challenge.':
    'Die Digest-Response gibt den Wert opaque der Challenge nicht zurück.',
  'The Digest response uses {1}, the server offers {2}.': 'Die Digest-Response benutzt {1}, der Server bietet {2} an.',
  'The Digest response names qop={1} but lacks {2}.': 'Die Digest-Response nennt qop={1}, aber es fehlt {2}.',
  'The server asks for qop={1}; the Digest response names none.': 'Der Server verlangt qop={1}; die Digest-Response nennt keines.',
  'The Digest response names a qop, the challenge offers none.': 'Die Digest-Response nennt ein qop, die Challenge bietet keines an.',
  'The signature names no keyId.': 'Die Signatur nennt keine keyId.',
  'The signature parameter is missing or empty.': 'Der Parameter signature fehlt oder ist leer.',
  'The signature was created at {1}, {2} ahead of the server’s time.': 'Die Signatur wurde um {1} erstellt, {2} vor der Zeit des Servers.',
  'The signature expired at {1}, {2} ago.': 'Die Signatur ist um {1} abgelaufen ({2} her).',
  'Signature-Input is there, the Signature field is not.': 'Signature-Input ist da, der Header Signature fehlt.',
  'Signature-Input names no keyid, so the verifier may not find the key.':
    'Signature-Input nennt keine keyid, deshalb ist der Schlüssel für die Prüfung vielleicht nicht zu finden.',
  'The OAuth 1 request lacks {1}.': 'Der OAuth-1-Anfrage fehlt {1}.',
  'PLAINTEXT needs https (RFC 5849 §3.4.4); the request goes over http.':
    'PLAINTEXT braucht https (RFC 5849 §3.4.4); die Anfrage geht über http.',
  'The server takes time stamps from {1} to {2} only.': 'Der Server nimmt nur Zeitstempel von {1} bis {2} an.',
  'The server refused the time stamp (timestamp_refused).': 'Der Server hat den Zeitstempel abgelehnt (timestamp_refused).',
  'The server says that this nonce was used before: the request was sent twice, or its nonces repeat.':
    'Der Server sagt, dass diese Nonce schon benutzt wurde: Die Anfrage kam zweimal, oder ihre Nonces wiederholen sich.',
  'The server does not take this oauth_signature_method.': 'Der Server nimmt diese oauth_signature_method nicht an.',
  'The time stamp {1} that {2} signs is missing.': 'Der Zeitstempel {1}, den {2} signiert, fehlt.',
  'The time stamp {1} is in milliseconds; {2} sends seconds.': 'Der Zeitstempel {1} ist in Millisekunden; {2} sendet Sekunden.',
  'The time stamp {1} is not in epoch seconds.': 'Der Zeitstempel {1} ist nicht in Sekunden seit 1970.',
  'The webhook was signed at {1}, {2} ago; {3} allows {4} min.': 'Der Webhook wurde um {1} signiert ({2} her); {3} erlaubt {4} min.',
  'The webhook was signed at {1}, {2} ahead; {3} allows {4} min.':
    'Der Webhook wurde um {1} signiert, {2} vor der Zeit des Servers; {3} erlaubt {4} min.',
  'SharedKey takes the account, a colon and the signature.': 'SharedKey besteht aus dem Konto, einem Doppelpunkt und der Signatur.',
  'The SharedKey signature is not 44 characters of Base64.': 'Die SharedKey-Signatur besteht nicht aus 44 Zeichen Base64.',
  'The request has neither x-ms-date nor Date.': 'Der Anfrage fehlen x-ms-date und Date.',
  'String to sign, {1}: this request shows {2}, the server computed {3}: {4}.':
    'Zu signierender Text, {1}: Diese Anfrage zeigt {2}, der Server errechnet {3}: {4}.',
  'Signature base, {1}: this request shows {2}, the server computed {3}.':
    'Signaturbasis, {1}: Diese Anfrage zeigt {2}, der Server errechnet {3}.',
  'Base string, {1}: this request shows {2}, the server computed {3}.':
    'Base-String, {1}: Diese Anfrage zeigt {2}, der Server errechnet {3}.',
  'The signed {1} is not a date that HTTP knows.': 'Der signierte Wert von {1} ist kein Datum, das HTTP kennt.',
  'The signed {1} is {2}, {3} ahead of the server’s time.': 'Der signierte Wert von {1} ist {2}, {3} vor der Zeit des Servers.',
  'The signed {1} is {2}, {3} behind the server’s time.': 'Der signierte Wert von {1} ist {2}, {3} hinter der Zeit des Servers.',
  'Signature-Input is not of the form label=("component" …);created=….':
    'Signature-Input hat nicht die Form label=("component" …);created=….',
  'Signature holds no member {1}, which Signature-Input describes.': 'Signature enthält kein {1}, das Signature-Input beschreibt.',
  'The signature {1} is not Base64 between colons (RFC 8941 §3.3.5).':
    'Die Signatur {1} ist kein Base64 zwischen Doppelpunkten (RFC 8941 §3.3.5).',
  'Signature-Input covers {1}, which no request has.': 'Signature-Input deckt {1} ab; das hat keine Anfrage.',
  'Signature-Input names {1}; names are in lower case (RFC 9421 §2.1).':
    'Signature-Input nennt {1}; Namen sind dort kleingeschrieben (RFC 9421 §2.1).',
  'A component is covered twice, which is forbidden (RFC 9421 §2).':
    'Eine Komponente ist zweimal abgedeckt; das ist verboten (RFC 9421 §2).',
  '{1} of the signature is not in epoch seconds.': '{1} der Signatur ist nicht in Sekunden seit 1970.',
  'Content-Digest takes its Base64 between colons (RFC 9530 §2).':
    'Content-Digest verlangt sein Base64 zwischen Doppelpunkten (RFC 9530 §2).',
  '{1} is there more than once (RFC 5849 §3.1).': '{1} steht mehr als einmal da (RFC 5849 §3.1).',
  'A request for temporary credentials takes oauth_callback (RFC 5849 §2.1), which is missing.':
    'Eine Anfrage nach temporären Zugangsdaten braucht oauth_callback (RFC 5849 §2.1); das fehlt.',
  'A request for a token takes oauth_verifier (RFC 5849 §2.3), which is missing.':
    'Eine Anfrage nach einem Token braucht oauth_verifier (RFC 5849 §2.3); das fehlt.',
  'The server misses {1}.': 'Dem Server fehlt {1}.',
  'The response has {1} characters; {2} gives {3} lower-case hexadecimal digits.':
    'Die Response hat {1} Zeichen; {2} ergibt {3} kleine Hexadezimalziffern.',
  '{1} sends its JSON {2}, this body is {3}: it may have been parsed and written anew.':
    '{1} sendet JSON in der Form {2}, dieser Inhalt ist {3}: Vielleicht wurde er geparst und neu geschrieben.',
};
