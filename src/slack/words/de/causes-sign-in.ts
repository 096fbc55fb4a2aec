import type { CauseWords } from './cause-words.ts';

/** Causes about accounts, sessions and sign-in. */
export const causesOfSignIn: CauseWords = {
  'account-locked': {
    'The account is locked, disabled or unpaid': 'Das Konto ist gesperrt, abgeschaltet oder unbezahlt',
    'Wait for the lock to end, or ask the administrator to unlock the account.':
      'Das Ende der Sperre abwarten oder die Administration bitten, das Konto zu entsperren.',
    'Stop retrying: each wrong attempt may extend the lock. Find the program that holds an old password.':
      'Nicht weiter versuchen: Jeder falsche Versuch kann die Sperre verlängern. Das Programm mit dem alten Passwort finden.',
    'Unlock or reactivate the account, and see from where the failed attempts came.':
      'Das Konto entsperren oder wieder freischalten und nachsehen, woher die Fehlversuche kamen.',
    'The state of the account in the user directory or the billing page.':
      'Der Zustand des Kontos im Benutzerverzeichnis oder auf der Abrechnungsseite.',
  },
  'brute-force-suspected': {
    'Somebody is guessing passwords': 'Jemand probiert Passwörter durch',
    'Change your password if it is used elsewhere, and switch on a second factor.':
      'Das Passwort ändern, falls es auch anderswo benutzt wird, und einen zweiten Faktor einschalten.',
    'Check whether this address is a program of yours with an old password before blocking it.':
      'Vor dem Sperren prüfen, ob die Adresse zu einem eigenen Programm mit altem Passwort gehört.',
    'Block or slow down this address, and look for sign-ins from it that succeeded.':
      'Diese Adresse sperren oder bremsen und nach Anmeldungen von dort suchen, die gelungen sind.',
    'More of the log: the same address before and after, and whether any sign-in succeeded.':
      'Mehr aus dem Log: dieselbe Adresse davor und danach, und ob eine Anmeldung gelungen ist.',
  },
  'csrf-rejected': {
    'The CSRF token is missing or stale': 'Das CSRF-Token fehlt oder ist veraltet',
    'Reload the page, then send the form again; allow cookies for this site.':
      'Die Seite neu laden, dann das Formular noch einmal senden; Cookies für diese Seite erlauben.',
    'Load the page first, then send its CSRF token together with the cookie set beside it.':
      'Zuerst die Seite laden, dann ihr CSRF-Token zusammen mit dem dabei gesetzten Cookie senden.',
    'Exempt token-authenticated API paths from CSRF checks, and list the trusted origins.':
      'API-Pfade mit Token-Anmeldung von der CSRF-Prüfung ausnehmen und die vertrauten Origins aufzählen.',
    'The form or page that was loaded before, with the CSRF token it holds.':
      'Das Formular oder die Seite, die davor geladen wurde, mit ihrem CSRF-Token.',
  },
  'grant-rejected': {
    'The refresh token or code no longer counts': 'Refresh-Token oder Code gilt nicht mehr',
    'Sign in again: the stored permission has ended.': 'Neu anmelden: Die gespeicherte Erlaubnis ist abgelaufen.',
    'Use each code once and at once, with the same redirect_uri; keep the newest refresh token.':
      'Jeden Code einmal und sofort benutzen, mit derselben redirect_uri; das neueste Refresh-Token behalten.',
    'Check refresh lifetime, rotation and revocation on password change for this client.':
      'Laufzeit, Rotation und Widerruf bei Passwortwechsel für diesen Client prüfen.',
    'When the refresh token or code was issued, to which client, and whether it was used before.':
      'Wann Refresh-Token oder Code ausgestellt wurde, für welchen Client, und ob schon einmal benutzt.',
  },
  'identity-provider-misconfigured': {
    'The identity provider is set up wrongly': 'Der Identity-Provider ist falsch eingerichtet',
    'Tell the owner of the sign-in service; signing in again will not help.':
      'Den Betreibern des Anmeldedienstes Bescheid geben; neu anmelden hilft hier nicht.',
    'Report both issuer values to the provider’s owner; do not relax the check.':
      'Beide Aussteller-Werte an die Betreiber des Providers melden; die Prüfung nicht lockern.',
    'Set the provider’s public address (issuer, front-end URL) so that tokens and discovery document agree.':
      'Die öffentliche Adresse des Providers (Issuer, Frontend-URL) so einstellen, dass Tokens und Discovery-Dokument übereinstimmen.',
    'The provider’s discovery document and the API’s configured issuer, side by side.':
      'Das Discovery-Dokument des Providers und der eingestellte Aussteller der API, nebeneinander.',
  },
  'identity-provider-unavailable': {
    'The identity provider cannot be reached': 'Der Identity-Provider ist nicht erreichbar',
    'Wait a few minutes, then try again; your credential is not at fault.':
      'Ein paar Minuten warten, dann noch einmal versuchen; an den Zugangsdaten liegt es nicht.',
    'Retry later with a growing pause; check the provider’s status page.':
      'Später mit wachsenden Pausen wiederholen; die Statusseite des Providers ansehen.',
    'Load the provider’s discovery and key addresses from the API server; check DNS, firewall, proxy and certificates.':
      'Discovery- und Schlüsseladressen des Providers vom API-Server aus laden; DNS, Firewall, Proxy und Zertifikate prüfen.',
    'Whether the issuer’s discovery document and key set can be loaded from the API server itself.':
      'Ob sich Discovery-Dokument und Schlüsselsatz des Ausstellers vom API-Server selbst laden lassen.',
  },
  'login-redirect': {
    'A sign-in page answers instead of the resource': 'Statt der Ressource antwortet eine Anmeldeseite',
    'Open the address in a browser and sign in there.': 'Die Adresse im Browser öffnen und dort anmelden.',
    'Use the API’s own address and a token; sign-in pages are for browsers, not for programs.':
      'Die Adresse der API selbst und ein Token benutzen; Anmeldeseiten sind für Browser, nicht für Programme.',
    'Answer API calls (Accept: application/json) with 401 and a challenge instead of a redirect.':
      'API-Aufrufe (Accept: application/json) mit 401 und einer Challenge beantworten statt mit einer Weiterleitung.',
    'Whether a browser that is signed in gets the resource at the same address.':
      'Ob ein angemeldeter Browser unter derselben Adresse die Ressource bekommt.',
  },
  'mfa-required': {
    'A second factor or fresh sign-in is required': 'Zweiter Faktor oder frische Anmeldung nötig',
    'Sign in again and confirm with your second factor.': 'Neu anmelden und mit dem zweiten Faktor bestätigen.',
    'Send the user to sign in again with the "acr_values" or "max_age" that the challenge names.':
      'Erneut zur Anmeldung schicken, mit den „acr_values“ oder „max_age“, die die Challenge nennt.',
    'Register a second factor for this account, or use a service identity for programs.':
      'Für dieses Konto einen zweiten Faktor einrichten oder für Programme eine Dienst-Identität benutzen.',
    'How this person signed in: "acr", "amr" and "auth_time" of the token.':
      'Wie die Person angemeldet ist: „acr“, „amr“ und „auth_time“ des Tokens.',
  },
  'oauth-client-rejected': {
    'The OAuth client is not accepted': 'Der OAuth-Client wird nicht angenommen',
    'Report it to the application’s developer: its own registration is refused, not your password.':
      'An die Entwicklung der Anwendung melden: Abgelehnt wird deren Registrierung, nicht das Passwort.',
    'Compare client id, secret and authentication method (Basic, body, private_key_jwt) with the registration.':
      'Client-Id, Secret und Authentifizierungsart (Basic, Body, private_key_jwt) mit der Registrierung vergleichen.',
    'Look the client up: check that it is active, its secret current and this grant allowed.':
      'Den Client nachschlagen: aktiv, Secret aktuell und dieser Grant erlaubt?',
    'How this client is registered: its id, its authentication method and its allowed grants.':
      'Wie dieser Client registriert ist: seine Id, seine Authentifizierungsart und seine erlaubten Grants.',
  },
  'redirect-uri-mismatch': {
    'The redirect_uri is not registered for this client': 'Die redirect_uri ist für diesen Client nicht registriert',
    'Open the application at its usual address; report the error page to its developer.':
      'Die Anwendung unter ihrer gewohnten Adresse öffnen; die Fehlerseite an ihre Entwicklung melden.',
    'Send a redirect_uri equal to a registered one, character by character: scheme, port, path, final slash.':
      'Eine redirect_uri senden, die Zeichen für Zeichen einer registrierten gleicht: Schema, Port, Pfad, Schrägstrich am Ende.',
    'Register this redirect_uri for the client at the identity provider.':
      'Diese redirect_uri beim Identity-Provider für den Client registrieren.',
    'The list of redirect URIs registered for this client.': 'Die Liste der redirect URIs, die für diesen Client registriert sind.',
  },
  'session-cookie-rejected': {
    'The session cookie is damaged or refused': 'Das Session-Cookie ist beschädigt oder wird abgelehnt',
    'Delete the cookies of this site, then sign in again.': 'Die Cookies dieser Seite löschen, dann neu anmelden.',
    'Send the cookie exactly as it was set: whole, once, without quotes, attributes or decoding.':
      'Das Cookie genau so senden, wie es gesetzt wurde: ganz, einmal, ohne Anführungszeichen, Attribute oder Dekodierung.',
    'Check that all instances share the cookie secret, and that Domain, Path, Secure and SameSite fit.':
      'Prüfen, ob alle Instanzen dasselbe Cookie-Secret haben und Domain, Path, Secure und SameSite passen.',
    'The cookie as the server set it (Set-Cookie), beside the cookie as it was sent.':
      'Das Cookie, wie der Server es gesetzt hat (Set-Cookie), neben dem gesendeten.',
  },
  'session-expired': {
    'The session has ended': 'Die Sitzung ist beendet',
    'Sign in again, then repeat what you did.': 'Neu anmelden, dann den letzten Schritt wiederholen.',
    'Take the cookie of a new sign-in; programs do better with an API token.':
      'Das Cookie einer neuen Anmeldung nehmen; für Programme ist ein API-Token besser.',
    'Compare the session lifetime and store with how long people work; a restart may have emptied the store.':
      'Lebensdauer und Speicher der Sitzungen mit der üblichen Arbeitszeit vergleichen; ein Neustart kann den Speicher geleert haben.',
    'Whether the same request works after signing in again with the cookie of the new session.':
      'Ob dieselbe Anfrage nach neuer Anmeldung mit dem Cookie der neuen Sitzung gelingt.',
  },
};
