import type { Templates } from '../templates.ts';

/** What the causes about credentials, schemes, rights and environments conclude. Specific sentences stand before general ones. */
export const CONCLUDED_OF_CREDENTIALS: Templates = {
  'A sign-in is answered with 423 Locked.': 'Eine Anmeldung wird mit 423 Locked beantwortet.',
  'The answer is 423 Locked.': 'Die Antwort ist 423 Locked.',
  'Without the credential the answer is another one: the header does arrive.':
    'Ohne die Zugangsdaten ist die Antwort eine andere: Der Header kommt also an.',
  'With the credential, without it and with a random one the answer is the same: the server never sees it.':
    'Mit den Zugangsdaten, ohne sie und mit zufälligen ist die Antwort dieselbe: Der Server bekommt sie nie zu sehen.',
  'With the credential, without it and with a random one the answer is the same.':
    'Mit den Zugangsdaten, ohne sie und mit zufälligen ist die Antwort dieselbe.',
  'An Authorization header was sent, but the answer says {1}.': 'Ein Authorization-Header wurde gesendet, aber die Antwort sagt {1}.',
  'An Authorization header was sent, but the Bearer challenge names no error, as where no token was seen (RFC 6750 §3.1).':
    'Ein Authorization-Header wurde gesendet, aber die Bearer-Challenge nennt keinen Fehler, wie dort, wo kein Token ankam (RFC 6750 §3.1).',
  'With cookies beside the Authorization field the answer is {1}, without them {2}.':
    'Mit Cookies neben dem Authorization-Header ist die Antwort {1}, ohne sie {2}.',
  'The request carries {1} different Authorization fields; RFC 9110 §11.6.2 allows one.':
    'Die Anfrage trägt {1} verschiedene Authorization-Header; RFC 9110 §11.6.2 erlaubt einen.',
  'The request carries an Authorization field ({1}) and another credential in the {2}; the answer is 400.':
    'Die Anfrage trägt einen Authorization-Header ({1}) und weitere Zugangsdaten ({2}); die Antwort ist 400.',
  'The request carries an Authorization field ({1}) and another credential in the field {2}.':
    'Die Anfrage trägt einen Authorization-Header ({1}) und weitere Zugangsdaten im Header {2}.',
  'The request carries an Authorization field ({1}) and another credential in the parameter {2}.':
    'Die Anfrage trägt einen Authorization-Header ({1}) und weitere Zugangsdaten im Parameter {2}.',
  'The request carries an Authorization field ({1}) and another credential in the body ({2}).':
    'Die Anfrage trägt einen Authorization-Header ({1}) und weitere Zugangsdaten im Inhalt ({2}).',
  'The answer says that a credential is missing or wrong; the request carries none.':
    'Die Antwort sagt, dass Zugangsdaten fehlen oder falsch sind; die Anfrage trägt keine.',
  'The answer says that the access key is not known; {1}.': 'Die Antwort sagt, dass der Zugriffsschlüssel nicht bekannt ist; {1}.',
  'Only cookies were sent: no password, key or token was judged.':
    'Es wurden nur Cookies gesendet: Geprüft wurde kein Passwort, kein Schlüssel und kein Token.',
  'The credential is not well formed, so its value was not judged.':
    'Die Zugangsdaten sind nicht richtig geschrieben, deshalb wurde ihr Wert nicht geprüft.',
  'A credential was sent and refused with {1}.': 'Zugangsdaten wurden gesendet und mit {1} abgelehnt.',
  'A random credential of the same shape gets the same answer, none at all another: it was read and not recognised.':
    'Zufällige Zugangsdaten derselben Form bekommen dieselbe Antwort, gar keine eine andere: Sie wurden gelesen und nicht erkannt.',
  'The refusal takes {1} ms and more with a credential, {2} ms without: the credential arrives and is looked up.':
    'Die Ablehnung dauert mit Zugangsdaten {1} ms und mehr, ohne {2} ms: Sie kommen an und werden nachgeschlagen.',
  'The check part of the value in {1} does not fit the rest ({2}): it was mistyped, cut or made up.':
    'Der Prüfteil des Werts in {1} passt nicht zum Rest ({2}): Er ist vertippt, abgeschnitten oder erfunden.',
  'Refused with {1} as it was sent, accepted where {2}.': 'So wie gesendet mit {1} abgelehnt; angenommen in dieser Form: {2}.',
  'The same credential is sent in {1}, and the answer is 400: RFC 6750 §2 allows one place.':
    'Dieselben Zugangsdaten stehen an zwei Stellen ({1}), und die Antwort ist 400: RFC 6750 §2 erlaubt eine.',
  'The field name {1} holds an underscore; many servers drop such fields unread.':
    'Der Headername {1} enthält einen Unterstrich; viele Server verwerfen solche Header ungelesen.',
  'As it was sent the credential changes nothing; where {1} the server answers otherwise: it looks there.':
    'So wie gesendet ändern die Zugangsdaten nichts; anders antwortet der Server in dieser Form: {1}. Dort sieht er also nach.',
  'The request is signed as a whole ({1}), and the signature is its credential.':
    'Die Anfrage ist als Ganzes signiert ({1}), und die Signatur sind ihre Zugangsdaten.',
  'The field for the credential is there, but it is empty.': 'Der Header für die Zugangsdaten ist da, aber leer.',
  'The request carries no credential, and the GraphQL error says that the caller is not signed in.':
    'Die Anfrage trägt keine Zugangsdaten, und der GraphQL-Fehler sagt, dass niemand angemeldet ist.',
  'The request carries no credential, and the {1} is the uncaught error of a token verifier.':
    'Die Anfrage trägt keine Zugangsdaten, und die {1} ist der nicht abgefangene Fehler einer Token-Prüfung.',
  'The request carries no credential, and the Bearer challenge names no error, as where no token was seen (RFC 6750 §3.1).':
    'Die Anfrage trägt keine Zugangsdaten, und die Bearer-Challenge nennt keinen Fehler, wie dort, wo kein Token ankam (RFC 6750 §3.1).',
  'The request carries no credential, so it has no scheme.': 'Die Anfrage trägt keine Zugangsdaten, also auch kein Schema.',
  '{1} was sent; this AWS service reads AWS4-HMAC-SHA256 alone, and finds no token.':
    '{1} wurde gesendet; dieser AWS-Dienst liest nur AWS4-HMAC-SHA256 und findet kein Token.',
  'The resource’s metadata (RFC 9728) requires DPoP, and Bearer was sent.':
    'Die Metadaten der Ressource (RFC 9728) verlangen DPoP, und gesendet wurde Bearer.',
  '{1} was sent, and it is what the server asks for.': '{1} wurde gesendet, und das verlangt der Server auch.',
  'WWW-Authenticate offers no {1}.': 'WWW-Authenticate bietet {1} nicht an.',
  '{1} was sent, but the answer speaks of the form that Bearer has.':
    '{1} wurde gesendet, aber die Antwort spricht von der Form, die Bearer hat.',
  '{1} was sent; without a credential the server asks for {2}.': '{1} wurde gesendet; ohne Zugangsdaten verlangt der Server {2}.',
  'A random Bearer token gets an answer of its own, unlike {1} or no credential: the server reads Bearer.':
    'Ein zufälliges Bearer-Token bekommt eine eigene Antwort, anders als {1} oder gar keine Zugangsdaten: Der Server liest Bearer.',
  'The answer says that the key is not known, so no signature was compared.':
    'Die Antwort sagt, dass der Schlüssel nicht bekannt ist; also wurde keine Signatur verglichen.',
  'The Digest response is what this user and password give.': 'Die Digest-Response ist die, die Benutzername und Passwort ergeben.',
  'A Digest response to the server’s own fresh nonce is refused.':
    'Eine Digest-Response auf eine frische Nonce des Servers wird abgelehnt.',
  'A Digest response was sent and refused with {1}; each nonce serves for a short time only.':
    'Eine Digest-Response wurde gesendet und mit {1} abgelehnt; jede Nonce gilt nur kurz.',
  'Without a credential the answer is the same: its words are about no identity in particular.':
    'Ohne Zugangsdaten ist die Antwort dieselbe: Sie spricht von keiner bestimmten Identität.',
  'The answer is 200 without data, and its GraphQL error says that the caller may not do this.':
    'Die Antwort ist 200 ohne Daten, und ihr GraphQL-Fehler sagt, dass diese Zugangsdaten das nicht dürfen.',
  'Any credential gets this 403, none at all something else.': 'Mit beliebigen Zugangsdaten kommt diese 403, ganz ohne etwas anderes.',
  'With and without the credential the answer is the same 403.': 'Mit und ohne Zugangsdaten ist die Antwort dieselbe 403.',
  'OPTIONS names {1} for this address: it is not the method that is refused.':
    'OPTIONS nennt {1} für diese Adresse: An der Methode liegt die Ablehnung nicht.',
  'By its shape ({1}), the value in {2} belongs to {3}; the request goes to {4}, a host of {5}.':
    'Seiner Form nach ({1}) gehört der Wert in {2} zu {3}; die Anfrage geht an {4}, einen Host von {5}.',
  'By its shape ({1}), the value in {2} belongs to {3}; the request goes to {4}.':
    'Seiner Form nach ({1}) gehört der Wert in {2} zu {3}; die Anfrage geht an {4}.',
  'The key in {1} is marked {2}; the host {3} is not marked as a test system.':
    'Der Schlüssel in {1} ist mit {2} gekennzeichnet; der Host {3} ist nicht als Testsystem gekennzeichnet.',
  'The key in {1} is marked {2}, the host {3} is a {4} system.': 'Der Schlüssel in {1} ist mit {2} gekennzeichnet, der Host {3} mit {4}.',
  'The token comes from {1}, the request goes to {2}: one of them names a {3} stage, the other does not.':
    'Das Token kommt von {1}, die Anfrage geht an {2}: Eines davon nennt die Stufe {3}, das andere nicht.',
  'The challenge names the tenant {1}, the token comes from the tenant {2}.':
    'Die Challenge nennt den Mandanten {1}, das Token kommt vom Mandanten {2}.',
  'The challenge names {1}, the token comes from {2}: the same host, another tenant.':
    'Die Challenge nennt {1}, das Token kommt von {2}: derselbe Host, ein anderer Mandant.',
  'The request names no namespace (X-Vault-Namespace), and on HCP all of Vault lives below "admin"; the login path is unknown outside of it.':
    'Die Anfrage nennt keinen Namespace (X-Vault-Namespace), und auf HCP liegt ganz Vault unter "admin"; außerhalb davon ist der Anmeldepfad unbekannt.',
  'The request names no namespace (X-Vault-Namespace), and on HCP all of Vault lives below "admin".':
    'Die Anfrage nennt keinen Namespace (X-Vault-Namespace), und auf HCP liegt ganz Vault unter "admin".',
  'Nothing is wrong with the token by itself, as far as it can be read: by its shape it is a credential of this kind: {1}; by the time inside it, it was made {2} ({3}).':
    'Am Token selbst ist nichts falsch, soweit es sich lesen lässt. Der Form nach sind es Zugangsdaten der Art {1}; laut der Zeit darin entstanden sie {2} ({3}).',
  'Nothing is wrong with the token by itself, as far as it can be read: by its shape it is a credential of this kind: {1}; the value names the {2} account {3}.':
    'Am Token selbst ist nichts falsch, soweit es sich lesen lässt. Der Form nach sind es Zugangsdaten der Art {1}; der Wert nennt das Konto {3} ({2}).',
  'Nothing is wrong with the token by itself, as far as it can be read: by its shape it is a credential of this kind: {1}.':
    'Am Token selbst ist nichts falsch, soweit es sich lesen lässt. Der Form nach sind es Zugangsdaten der Art {1}.',
  'A Google access token was sent; {1} takes ID tokens whose "aud" is the address of the service (gcloud auth print-identity-token).':
    'Gesendet wurde ein Access-Token von Google; {1} nimmt ID-Tokens an, deren "aud" die Adresse des Dienstes ist (gcloud auth print-identity-token).',
  'A GitHub App’s own JWT was sent; it serves to ask for an installation token, and this path wants that one.':
    'Gesendet wurde das JWT einer GitHub-App selbst; damit lässt sich ein Installation-Token anfordern, und dieses verlangt der Pfad.',
  'A {1} was sent, and {2} takes the JWT of the GitHub App itself.': 'Gesendet wurde {1}, und {2} nimmt das JWT der GitHub-App selbst an.',
};
