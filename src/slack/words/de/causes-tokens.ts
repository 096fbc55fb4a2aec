import type { CauseWords } from './cause-words.ts';

/** Causes about what a token says. */
export const causesOfTokens: CauseWords = {
  'algorithm-rejected': {
    'The token’s signature algorithm is not allowed': 'Der Signaturalgorithmus des Tokens ist nicht erlaubt',
    'Get the token from the system’s own sign-in, not from a generator.':
      'Das Token aus der Anmeldung des Systems selbst holen, nicht aus einem Generator.',
    'Have the token signed with an algorithm that the API lists, usually RS256 or ES256.':
      'Das Token mit einem Algorithmus signieren lassen, den die API nennt, meist RS256 oder ES256.',
    'Align the algorithm of issuer and API; list algorithms explicitly and never allow none.':
      'Algorithmus von Aussteller und API angleichen; Algorithmen ausdrücklich aufzählen und „none“ nie erlauben.',
    'The list of algorithms that the API accepts: its configuration.':
      'Die Liste der Algorithmen, die die API annimmt: ihre Konfiguration.',
  },
  'audience-mismatch': {
    'The token is meant for another API': 'Das Token ist für eine andere API bestimmt',
    'Sign in to the application that uses this API, not to another one.':
      'Bei der Anwendung anmelden, die diese API benutzt, nicht bei einer anderen.',
    'Request the token for this API: set "audience", "resource" or the scope that stands for it.':
      'Das Token für diese API anfordern: „audience“, „resource“ oder den zugehörigen Scope angeben.',
    'Compare the API’s configured audience with "aud"; register the API at the issuer under one name.':
      'Den eingestellten Empfänger der API mit „aud“ vergleichen; die API beim Aussteller unter einem einzigen Namen führen.',
    'The audience that the API expects: its configuration or documentation.':
      'Der Empfänger („aud“), den die API erwartet: ihre Konfiguration oder Dokumentation.',
  },
  'clock-skew': {
    'Two clocks disagree about the time': 'Zwei Uhren gehen verschieden',
    'Set your computer’s clock to automatic time, then sign in again.':
      'Die Uhr des Rechners auf automatische Zeit stellen, dann neu anmelden.',
    'Compare the machine’s clock with the server’s Date header; run a time service.':
      'Die Uhr der Maschine mit dem Date-Header des Servers vergleichen; einen Zeitdienst laufen lassen.',
    'Synchronise the clocks of issuer and API (NTP), and allow a leeway of about a minute.':
      'Die Uhren von Aussteller und API abgleichen (NTP) und etwa eine Minute Spielraum lassen.',
    'The Date header of the refusing answer beside the token’s "iat" and "nbf".':
      'Der Date-Header der ablehnenden Antwort neben „iat“ und „nbf“ des Tokens.',
  },
  'issuer-mismatch': {
    'The token comes from another issuer': 'Das Token stammt von einem anderen Aussteller',
    'Sign in through this system’s own sign-in page, then retry.':
      'Über die Anmeldeseite dieses Systems anmelden, dann noch einmal versuchen.',
    'Get the token from the issuer that this API trusts; check tenant, realm, stage and the final slash.':
      'Das Token vom Aussteller holen, dem diese API vertraut; Tenant, Realm, Stufe und Schrägstrich am Ende prüfen.',
    'Compare the API’s configured issuer with "iss" character by character.':
      'Den eingestellten Aussteller der API Zeichen für Zeichen mit „iss“ vergleichen.',
    'Which issuer the API trusts: its configuration, or RFC 9728 metadata.':
      'Welchem Aussteller die API vertraut: ihre Konfiguration oder Metadaten nach RFC 9728.',
  },
  'scope-insufficient': {
    'The token lacks a needed scope': 'Dem Token fehlt ein nötiger Scope',
    'Sign in again and agree to the permission that is asked for.': 'Neu anmelden und der erbetenen Berechtigung zustimmen.',
    'Request the missing scope when getting the token, then use the new token.':
      'Den fehlenden Scope beim Holen des Tokens mit anfordern, dann das neue Token benutzen.',
    'Allow the client to request this scope, and name it in the challenge.':
      'Dem Client diesen Scope erlauben und ihn in der Challenge nennen.',
    'The scopes that were requested and those that the API’s documentation names for this call.':
      'Die angeforderten Scopes und die, die die Dokumentation der API für diesen Aufruf nennt.',
  },
  'signing-key-unknown': {
    'The token’s signing key is not known': 'Der Signaturschlüssel des Tokens ist nicht bekannt',
    'Sign in again: the new token is signed with a current key.':
      'Neu anmelden: Das neue Token ist mit einem aktuellen Schlüssel signiert.',
    'Fetch tokens anew after a key rotation; check that the token comes from the right issuer.':
      'Nach einem Schlüsselwechsel Tokens neu holen; prüfen, ob das Token vom richtigen Aussteller stammt.',
    'Keep old keys in the JWKS until the last token signed with them has expired.':
      'Alte Schlüssel im JWKS lassen, bis das letzte damit signierte Token abgelaufen ist.',
    'The token’s "kid" and the issuer’s key set (jwks_uri).': '„kid“ des Tokens und der Schlüsselsatz des Ausstellers (jwks_uri).',
  },
  'token-binding-mismatch': {
    'The token is bound to another key': 'Das Token ist an einen anderen Schlüssel gebunden',
    'Use the program that signed in; this token works only with that program’s key.':
      'Das Programm benutzen, das angemeldet wurde; dieses Token gilt nur mit dessen Schlüssel.',
    'Send "Authorization: DPoP" and a fresh proof for this method, URL and token, signed with the bound key.':
      '„Authorization: DPoP“ und einen frischen Nachweis für Methode, URL und Token senden, signiert mit dem gebundenen Schlüssel.',
    'Check that proxies keep scheme, host and path, so that "htu" fits what the API sees.':
      'Prüfen, ob Proxys Schema, Host und Pfad erhalten, damit „htu“ zu dem passt, was die API sieht.',
    'The key thumbprint ("cnf") of the token, and the DPoP proof or client certificate sent with it.':
      'Der Schlüssel-Fingerabdruck („cnf“) des Tokens und der mitgesendete DPoP-Nachweis oder das Client-Zertifikat.',
  },
  'token-expired': {
    'The token has expired': 'Das Token ist abgelaufen',
    'Sign in again to get a new token, then retry.': 'Neu anmelden, um ein neues Token zu bekommen, dann noch einmal versuchen.',
    'Refresh the token before "exp", not after the first 401.': 'Das Token vor „exp“ erneuern, nicht erst nach dem ersten 401.',
    'Compare the token lifetime with how long clients keep tokens; offer refresh tokens.':
      'Die Lebensdauer der Tokens damit vergleichen, wie lange Clients sie behalten; Refresh-Tokens anbieten.',
    'The token itself (it is decoded, never kept), so that "exp" can be read.':
      'Das Token selbst (es wird nur dekodiert, nie aufbewahrt), damit „exp“ lesbar ist.',
  },
  'token-malformed': {
    'The token is damaged or cut': 'Das Token ist beschädigt oder abgeschnitten',
    'Copy the whole token again, from the first to the last character.':
      'Das ganze Token noch einmal kopieren, vom ersten bis zum letzten Zeichen.',
    'Check the length at every step: headers, variables and columns that are too short cut tokens.':
      'Bei jedem Schritt die Länge prüfen: Zu kurze Header, Variablen und Spalten schneiden Tokens ab.',
    'Check proxies and gateways for a limit on header size.': 'Proxys und Gateways auf eine Grenze für die Header-Größe prüfen.',
    'The whole token as the issuer gave it.': 'Das ganze Token, wie der Aussteller es gegeben hat.',
  },
  'token-not-yet-valid': {
    'The token is not valid yet': 'Das Token gilt noch nicht',
    'Wait until the time named in the token, then retry.': 'Bis zu der Zeit warten, die im Token steht, dann noch einmal versuchen.',
    'Check where "nbf" is set; use the present, not a start of day or another time zone.':
      'Prüfen, wo „nbf“ gesetzt wird; die Gegenwart nehmen, nicht einen Tagesanfang oder eine andere Zeitzone.',
    'Check the issuer’s clock against a time server.': 'Die Uhr des Ausstellers gegen einen Zeitserver prüfen.',
    'The token itself, so that "nbf" can be read.': 'Das Token selbst, damit „nbf“ lesbar ist.',
  },
  'token-revoked': {
    'The token was revoked or is unknown': 'Das Token wurde widerrufen oder ist unbekannt',
    'Sign in again to get a new token, then retry.': 'Neu anmelden, um ein neues Token zu bekommen, dann noch einmal versuchen.',
    'Get a new token; do not keep one after sign-out, password change or key rotation.':
      'Ein neues Token holen; nach Abmeldung, Passwort- oder Schlüsselwechsel keines behalten.',
    'Look up at the issuer when and why this token was revoked.':
      'Beim Aussteller nachsehen, wann und warum dieses Token widerrufen wurde.',
    'The introspection answer for this token (RFC 7662), or the issuer’s log of its revocation.':
      'Die Introspection-Antwort zu diesem Token (RFC 7662) oder das Log des Ausstellers über den Widerruf.',
  },
  'token-signature-invalid': {
    'The token’s signature does not verify': 'Die Signatur des Tokens lässt sich nicht bestätigen',
    'Sign in again and use the new token unchanged.': 'Neu anmelden und das neue Token unverändert benutzen.',
    'Do not edit or re-encode the token; check that signer and API share the same key or secret.':
      'Das Token nicht bearbeiten oder umkodieren; prüfen, ob Signierer und API denselben Schlüssel oder dasselbe Secret haben.',
    'Compare the API’s configured key or secret with the issuer’s, environment by environment.':
      'Schlüssel oder Secret der API mit dem des Ausstellers vergleichen, Umgebung für Umgebung.',
    'The issuer’s key set, or whether API and issuer use the same secret.':
      'Der Schlüsselsatz des Ausstellers, oder ob API und Aussteller dasselbe Secret benutzen.',
  },
  'token-type-mismatch': {
    'A token of the wrong kind was sent': 'Ein Token der falschen Art wurde gesendet',
    'Copy the access token, not the ID or refresh token, and retry.':
      'Das Access-Token kopieren, nicht das ID- oder Refresh-Token, und noch einmal versuchen.',
    'Send "access_token" of the token response; keep "id_token" in the client and "refresh_token" for the token endpoint.':
      '„access_token“ der Token-Antwort senden; „id_token“ bleibt im Client, „refresh_token“ ist für den Token-Endpunkt.',
    'Say in the error which kind of token this API takes.': 'In der Fehlermeldung sagen, welche Art von Token diese API annimmt.',
    'Which member of the token response was sent: access_token, id_token or refresh_token.':
      'Welcher Teil der Token-Antwort gesendet wurde: access_token, id_token oder refresh_token.',
  },
};
