import type { Templates } from '../templates.ts';

/** What the causes about tokens, their issuers and keys conclude. Specific sentences stand before general ones. */
export const CONCLUDED_OF_TOKENS: Templates = {
  '"alg" is {1}, a shared secret, but the issuer publishes only public keys ({2}).':
    '"alg" ist {1}, ein gemeinsames Secret, aber der Aussteller veröffentlicht nur öffentliche Schlüssel ({2}).',
  'A published key of the issuer verifies the {1} signature.':
    'Ein veröffentlichter Schlüssel des Ausstellers bestätigt die Signatur ({1}).',
  '"alg" is {1}, the issuer’s keys are for {2}.': '"alg" ist {1}, die Schlüssel des Ausstellers sind für {2}.',
  '"aud" is missing, the server expects {1}.': '"aud" fehlt, der Server erwartet {1}.',
  '"aud" is missing, the challenge asks for {1}.': '"aud" fehlt, die Challenge verlangt {1}.',
  'This is the issuer’s userinfo endpoint, but "aud" is {1}: the token was issued for that API.':
    'Dies ist der Userinfo-Endpunkt des Ausstellers, aber "aud" ist {1}: Das Token wurde für jene API ausgestellt.',
  'The signature is valid and the times hold, but "aud" is {1}: none of it is on the host that refuses.':
    'Signatur und Zeiten stimmen, aber "aud" ist {1}: Nichts davon liegt auf dem Host, der ablehnt.',
  '"aud" is {1}, the resource calls itself {2} (RFC 9728 metadata).':
    '"aud" ist {1}, die Ressource nennt sich {2} (Metadaten nach RFC 9728).',
  '"aud" is account, Keycloak’s own: the client has no audience mapper for this API.':
    '"aud" ist account, der Wert von Keycloak selbst: Dem Client fehlt ein Audience-Mapper für diese API.',
  '"aud" is {1}, the configuration expects {2}.': '"aud" ist {1}, die Konfiguration erwartet {2}.',
  'The Date of the answer is {1} after the moment of the failure: the server’s clock runs ahead, which decides nothing about this token.':
    'Der Date-Header der Antwort liegt {1} nach dem Zeitpunkt des Fehlers: Die Uhr des Servers geht vor. Für dieses Token entscheidet das nichts.',
  'The Date of the answer is {1} after the moment of the failure: the server’s clock runs ahead.':
    'Der Date-Header der Antwort liegt {1} nach dem Zeitpunkt des Fehlers: Die Uhr des Servers geht vor.',
  'The server’s clock is {1} ahead of ours, which decides nothing about this token.':
    'Die Uhr des Servers geht gegenüber unserer vor ({1}); für dieses Token entscheidet das nichts.',
  'The server’s clock is {1} behind ours, which decides nothing about this token.':
    'Die Uhr des Servers geht gegenüber unserer nach ({1}); für dieses Token entscheidet das nichts.',
  'The server’s clock is {1} ahead of ours.': 'Die Uhr des Servers geht gegenüber unserer vor ({1}).',
  'The server’s clock is {1} behind ours.': 'Die Uhr des Servers geht gegenüber unserer nach ({1}).',
  'The server’s clock and ours agree.': 'Die Uhr des Servers und unsere stimmen überein.',
  'By the server’s clock the token begins {1} in the future.': 'Nach der Uhr des Servers gilt das Token erst später ({1}).',
  'By its Date, the issuer’s clock is {1} ahead of ours.':
    'Laut ihrem Date-Header geht die Uhr des Ausstellers gegenüber unserer vor ({1}).',
  'By its Date, the issuer’s clock is {1} behind ours.':
    'Laut ihrem Date-Header geht die Uhr des Ausstellers gegenüber unserer nach ({1}).',
  'By its Date, the issuer’s clock is {1} ahead of the server’s.':
    'Laut ihrem Date-Header geht die Uhr des Ausstellers gegenüber der des Servers vor ({1}).',
  'By its Date, the issuer’s clock is {1} behind the server’s.':
    'Laut ihrem Date-Header geht die Uhr des Ausstellers gegenüber der des Servers nach ({1}).',
  'The keys of {1} verify the token, yet the API knows no such key: it trusts another issuer, or works with a stale key cache.':
    'Die Schlüssel von {1} bestätigen das Token, aber die API kennt keinen solchen Schlüssel: Sie vertraut einem anderen Aussteller oder arbeitet mit einem veralteten Schlüssel-Cache.',
  'Another key of the same issuer is as unknown to the API.': 'Ein anderer Schlüssel desselben Ausstellers ist der API genauso unbekannt.',
  "The challenge names the issuer {1}, the token comes from {2}. Both are the same Entra tenant: the token has version {3}, the API checks for version {4}. The API's own app registration decides (manifest, requestedAccessTokenVersion {5}), or the API accepts both issuers.":
    'Die Challenge nennt den Aussteller {1}, das Token kommt von {2}. Beide sind derselbe Entra-Mandant: Das Token hat Version {3}, die API prüft auf Version {4}. Darüber entscheidet die App-Registrierung der API selbst (Manifest, requestedAccessTokenVersion {5}), oder die API nimmt beide Aussteller an.',
  'The challenge names the issuer {1}, the token comes from {2}.': 'Die Challenge nennt den Aussteller {1}, das Token kommt von {2}.',
  '"iss" is {1}, the server expects {2}: they differ by a final slash.':
    '"iss" ist {1}, der Server erwartet {2}: Sie unterscheiden sich um einen Schrägstrich am Ende.',
  '"iss" is {1}, the server expects {2}. Both are the same Entra tenant: the token has version {3}, the API checks for version {4}. The API\'s own app registration decides (manifest, requestedAccessTokenVersion {5}), or the API accepts both issuers.':
    '"iss" ist {1}, der Server erwartet {2}. Beide sind derselbe Entra-Mandant: Das Token hat Version {3}, die API prüft auf Version {4}. Darüber entscheidet die App-Registrierung der API selbst (Manifest, requestedAccessTokenVersion {5}), oder die API nimmt beide Aussteller an.',
  '"iss" is {1}, the server expects {2}.': '"iss" ist {1}, der Server erwartet {2}.',
  "The resource's metadata (RFC 9728) names {1} as authorization server, the token comes from {2}. Both are the same Entra tenant: the token has version {3}, the API checks for version {4}. The API's own app registration decides (manifest, requestedAccessTokenVersion {5}), or the API accepts both issuers.":
    'Die Metadaten der Ressource (RFC 9728) nennen {1} als Authorization-Server, das Token kommt von {2}. Beide sind derselbe Entra-Mandant: Das Token hat Version {3}, die API prüft auf Version {4}. Darüber entscheidet die App-Registrierung der API selbst (Manifest, requestedAccessTokenVersion {5}), oder die API nimmt beide Aussteller an.',
  "The resource's metadata (RFC 9728) names {1} as authorization server, the token comes from {2}.":
    'Die Metadaten der Ressource (RFC 9728) nennen {1} als Authorization-Server, das Token kommt von {2}.',
  'The token has no scope; {1} is missing.': 'Das Token hat keinen Scope; {1} fehlt.',
  'The challenge asks for {1}, the token has {2}.': 'Die Challenge verlangt {1}, das Token hat {2}.',
  'The error text asks for {1}, the token has {2}.': 'Der Fehlertext verlangt {1}, das Token hat {2}.',
  'The resource metadata asks for {1}, the token has {2}.': 'Die Metadaten der Ressource verlangen {1}, das Token hat {2}.',
  'The API description asks for the scope {1} here; the token has {2}.':
    'Die API-Beschreibung verlangt hier den Scope {1}; das Token hat {2}.',
  'The resource knows the scopes {1}; the token has {2}.': 'Die Ressource kennt die Scopes {1}; das Token hat {2}.',
  'The key that signed the token is published.': 'Der Schlüssel, der das Token signiert hat, ist veröffentlicht.',
  'The token verifies with {1}, which is new (since {2}), and yet it is refused: perhaps a stale key cache, so signing in again will not help.':
    'Ein neuer Schlüssel (seit {2}) bestätigt das Token, und trotzdem wird es abgelehnt ({1}): vielleicht ein veralteter Schlüssel-Cache; neu anmelden hilft dann nicht.',
  'The API says that it knows no such key, but {1} is published and verifies the token: a stale key cache, so signing in again will not help, unless the API trusts another issuer.':
    'Die API sagt, dass sie keinen solchen Schlüssel kennt, aber er ist veröffentlicht und bestätigt das Token ({1}): ein veralteter Schlüssel-Cache, neu anmelden hilft also nicht; es sei denn, die API vertraut einem anderen Aussteller.',
  'The API says that it knows no such key, but {1} is published and verifies the token: a stale key cache, so signing in again will not help.':
    'Die API sagt, dass sie keinen solchen Schlüssel kennt, aber er ist veröffentlicht und bestätigt das Token ({1}): ein veralteter Schlüssel-Cache, neu anmelden hilft also nicht.',
  'The API says that the signature is wrong, but {1} verifies it: a stale key cache, so signing in again will not help, unless the API trusts another issuer.':
    'Die API sagt, dass die Signatur falsch ist, aber ein Schlüssel des Ausstellers bestätigt sie ({1}): ein veralteter Schlüssel-Cache, neu anmelden hilft also nicht; es sei denn, die API vertraut einem anderen Aussteller.',
  'The API says that the signature is wrong, but {1} verifies it: a stale key cache, so signing in again will not help.':
    'Die API sagt, dass die Signatur falsch ist, aber ein Schlüssel des Ausstellers bestätigt sie ({1}): ein veralteter Schlüssel-Cache, neu anmelden hilft also nicht.',
  'With the id of another key of the same issuer the answer is another: the API holds older keys of this issuer.':
    'Mit der Kennung eines anderen Schlüssels desselben Ausstellers ist die Antwort eine andere: Die API hat ältere Schlüssel dieses Ausstellers.',
  'The token verifies with {1}, "iss", "aud" and the times hold, and yet the API refuses it: a stale key cache, or a validator that expects other values.':
    'Die Signatur des Tokens stimmt ({1}), ebenso "iss", "aud" und die Zeiten, und trotzdem lehnt die API es ab: ein veralteter Schlüssel-Cache, oder die Prüfung erwartet andere Werte.',
  'The token verifies with {1}, "iss" and the times hold, and yet the API refuses it: a stale key cache, or a validator that expects other values.':
    'Die Signatur des Tokens stimmt ({1}), ebenso "iss" und die Zeiten, und trotzdem lehnt die API es ab: ein veralteter Schlüssel-Cache, oder die Prüfung erwartet andere Werte.',
  'The issuer’s key without an id does not verify the signature: the token is not what was signed.':
    'Der Schlüssel des Ausstellers (ohne Kennung) bestätigt die Signatur nicht: Das Token ist nicht das, was signiert wurde.',
  'The issuer’s key {1} does not verify the signature: the token is not what was signed.':
    'Der Schlüssel {1} des Ausstellers bestätigt die Signatur nicht: Das Token ist nicht das, was signiert wurde.',
  'No JWT was sent, and the request itself is signed: a signature that is spoken of is the request’s.':
    'Es wurde kein JWT gesendet, und die Anfrage selbst ist signiert: Wo von einer Signatur die Rede ist, ist es die der Anfrage.',
  'The times in the token hold, and the same token with a broken signature gets the same answer.':
    'Die Zeiten im Token stimmen, und dasselbe Token mit falscher Signatur bekommt dieselbe Antwort.',
  'The server wants its nonce in the DPoP proof: error="use_dpop_nonce".':
    'Der Server verlangt seine Nonce im DPoP-Nachweis: error="use_dpop_nonce".',
  'The server refuses the DPoP proof: error="invalid_dpop_proof".': 'Der Server lehnt den DPoP-Nachweis ab: error="invalid_dpop_proof".',
  'The token was sent as Bearer, and the DPoP challenge answers with error={1}.':
    'Das Token wurde als Bearer gesendet, und die DPoP-Challenge antwortet mit error={1}.',
  'The DPoP challenge answers with error={1}.': 'Die DPoP-Challenge antwortet mit error={1}.',
  'The scheme is DPoP, but no DPoP proof was sent.': 'Das Schema ist DPoP, aber es wurde kein DPoP-Nachweis gesendet.',
  'The token is bound to a key ("cnf.jkt"), but no DPoP proof was sent with it.':
    'Das Token ist an einen Schlüssel gebunden ("cnf.jkt"), aber dazu wurde kein DPoP-Nachweis gesendet.',
  'The token is bound to a key ("cnf.jkt"), but it was sent with the scheme {1} instead of DPoP.':
    'Das Token ist an einen Schlüssel gebunden ("cnf.jkt"), wurde aber mit dem Schema {1} statt mit DPoP gesendet.',
  'The token is bound to a key ("cnf" with {1}, RFC 7800), but it was sent as a plain Bearer token.':
    'Das Token ist an einen Schlüssel gebunden ("cnf" mit {1}, RFC 7800), wurde aber als einfaches Bearer-Token gesendet.',
  'The token is bound to a client certificate ("cnf.x5t#S256"), but none was presented.':
    'Das Token ist an ein Client-Zertifikat gebunden ("cnf.x5t#S256"), aber es wurde keines vorgelegt.',
  'The token is bound to the very client certificate that was presented.':
    'Das Token ist an genau das Client-Zertifikat gebunden, das vorgelegt wurde.',
  'The token is bound to certificate {1}, but {2} was presented.':
    'Das Token ist an das Zertifikat {1} gebunden, vorgelegt wurde aber {2}.',
  'An EKS token serves for 15 minutes (aws eks get-token); this one ended {1}.':
    'Ein EKS-Token gilt 15 Minuten (aws eks get-token); dieses ist abgelaufen ({1}).',
  'The {1} names its own end; this one ended {2}.': 'Das Token nennt sein Ende selbst ({1}); dieses ist abgelaufen ({2}).',
  'A password or an API key was sent, no token that expires by itself.':
    'Gesendet wurde ein Passwort oder ein API-Schlüssel, kein Token, das von selbst abläuft.',
  'The token looks cut: {1}.': 'Das Token sieht abgeschnitten aus: {1}.',
  'The token’s times lie in the past: it is valid already.': 'Die Zeiten des Tokens liegen in der Vergangenheit: Es gilt bereits.',
  'The server did not judge the token: the answer says {1}.': 'Der Server hat das Token nicht geprüft: Die Antwort sagt {1}.',
  'The server did not judge the token: the Bearer challenge names no error, as where no token was seen (RFC 6750 §3.1).':
    'Der Server hat das Token nicht geprüft: Die Bearer-Challenge nennt keinen Fehler, wie dort, wo kein Token ankam (RFC 6750 §3.1).',
  'The credential is not well formed, so the token was not looked up.':
    'Die Zugangsdaten sind nicht richtig geschrieben, deshalb wurde das Token nicht nachgeschlagen.',
  'The check part of the key does not fit: what was never issued cannot be revoked.':
    'Der Prüfteil des Schlüssels passt nicht: Was nie ausgestellt wurde, lässt sich nicht widerrufen.',
  'The signature is valid and "exp" has not passed, yet the token is refused.':
    'Die Signatur stimmt und "exp" ist nicht vorbei, und trotzdem wird das Token abgelehnt.',
  'Introspection answers {"active":false}: the issuer no longer honours this token (RFC 7662 §2.2).':
    'Die Introspection antwortet {"active":false}: Der Aussteller erkennt dieses Token nicht mehr an (RFC 7662 §2.2).',
  'Introspection answered with 200, so the asking client was accepted and only the token is dead.':
    'Die Introspection hat mit 200 geantwortet: Der fragende Client wurde also angenommen, nur das Token gilt nicht mehr.',
  'This old service account token lives as long as the secret {1}: perhaps that was deleted.':
    'Dieses alte Token eines Service-Accounts lebt so lange wie das Secret {1}: Vielleicht wurde das gelöscht.',
  'The token is bound to a {1} and dies with it, before "exp": perhaps the {2} is gone.':
    'Das Token ist an ein Objekt gebunden ({1}) und endet mit ihm, noch vor "exp": Vielleicht gibt es das Objekt ({2}) nicht mehr.',
  'CI_JOB_TOKEN is used as a personal token: few endpoints of GitLab take it, and in the header JOB-TOKEN only.':
    'CI_JOB_TOKEN wird wie ein persönliches Token benutzt: Nur wenige Endpunkte von GitLab nehmen es an, und nur im Header JOB-TOKEN.',
  'The body sends an access token where a refresh token belongs.': 'Im Inhalt steht ein Access-Token, wo ein Refresh-Token hingehört.',
  'By its shape ({1}), the value in {2} is for the provider’s token endpoint only.':
    'Seiner Form nach ({1}) ist der Wert in {2} nur für den Token-Endpunkt des Providers bestimmt.',
  'The token says that it is an access token: {1}.': 'Das Token sagt, dass es ein Access-Token ist: {1}.',
  'The token says that it is an ID token: {1}; an access token belongs here.':
    'Das Token sagt, dass es ein ID-Token ist: {1}; hierher gehört ein Access-Token.',
  'The token says that it is a refresh token: {1}; an access token belongs here.':
    'Das Token sagt, dass es ein Refresh-Token ist: {1}; hierher gehört ein Access-Token.',
  'The token says that it is a logout token: {1}; an access token belongs here.':
    'Das Token sagt, dass es ein Logout-Token ist: {1}; hierher gehört ein Access-Token.',
  'The token says that it is a JWT for another purpose: {1}; an access token belongs here.':
    'Das Token sagt, dass es ein JWT für einen anderen Zweck ist: {1}; hierher gehört ein Access-Token.',
  '"aud" and "azp" both are {1}, and there is no scope: an ID token is made for its client.':
    '"aud" und "azp" sind beide {1}, und es gibt keinen Scope: Ein ID-Token ist für seinen Client bestimmt.',
  'The issuer’s own endpoint refuses its token: "aud" is the client {1}, and there is no scope, as in an ID token.':
    'Der Aussteller lehnt am eigenen Endpunkt sein Token ab: "aud" ist der Client {1}, und es gibt keinen Scope, wie in einem ID-Token.',
};
