import type { Templates } from '../templates.ts';

/** What the answers of single products say: those whose signature begins with q to z. */
export const ANSWERS_Q_TO_Z: Templates = {
  'The app is not connected to this company, or uses keys of the other environment.':
    'Die App ist mit diesem Unternehmen nicht verbunden oder benutzt Schlüssel der anderen Umgebung.',
  'The answer says that this user may log in from the same machine only.':
    'Die Antwort sagt, dass sich dieses Konto nur von derselben Maschine aus anmelden darf.',
  'The credential is missing or wrong; Rails says the same of both.':
    'Zugangsdaten fehlen oder sind falsch; Rails antwortet auf beides dasselbe.',
  'Rails refuses the host name: it is not in config.hosts.': 'Rails lehnt den Hostnamen ab: Er steht nicht in config.hosts.',
  'The API key is missing or not known.': 'Der API-Schlüssel fehlt oder ist nicht bekannt.',
  'The Authorization field is there, but not in the form that the extractor reads.':
    'Der Authorization-Header ist da, aber nicht in der Form, die der Extractor liest.',
  'The page of Rocket for any 401: a credential is missing or wrong.':
    'Diese Seite zeigt Rocket bei jeder 401: Zugangsdaten fehlen oder sind falsch.',
  'The session was made without the right to use this API, or from another address than it is bound to.':
    'Die Sitzung entstand ohne das Recht auf diese API oder wird von einer anderen Adresse benutzt als der, an die sie gebunden ist.',
  'The API key is not known: wrong, deleted, or cut.': 'Der API-Schlüssel ist nicht bekannt: Er ist falsch, gelöscht oder abgeschnitten.',
  'The token was made for another audience than this site.': 'Das Token wurde für einen anderen Empfänger als diese Site ausgestellt.',
  'SharePoint takes app-only tokens only with a certificate, not with a client secret.':
    'SharePoint nimmt App-only-Tokens nur mit Zertifikat an, nicht mit Client-Secret.',
  'The answer says that the token is not valid, and not that it has expired.':
    'Die Antwort sagt, dass das Token nicht gültig ist, und nicht, dass es abgelaufen ist.',
  'The key pair was refused: the public key of this user, the account or the claims of the JWT do not fit.':
    'Das Schlüsselpaar wurde abgelehnt: Der öffentliche Schlüssel dieses Kontos, die Account-Kennung oder die Claims des JWT passen nicht.',
  'The Authorization field is not "Splunk" and the token.': 'Im Authorization-Header steht nicht "Splunk" und das Token.',
  'The call carries no session key, or one that has ended.': 'Der Aufruf trägt keinen Sitzungsschlüssel oder einen, der nicht mehr gilt.',
  'The reactive chain refused without saying more.': 'Die reaktive Filterkette hat abgelehnt, ohne mehr zu sagen.',
  'The answer refuses this token under this scheme.': 'Die Antwort lehnt dieses Token unter diesem Schema ab.',
  'The application refuses without a reason: a missing right, a missing token against forged requests, or nobody signed in.':
    'Die Anwendung lehnt ohne Grund ab: Ein Recht fehlt, ein Token gegen gefälschte Anfragen (CSRF) fehlt, oder niemand ist angemeldet.',
  'The token is not accepted here: wrong, or of the sandbox where production is asked.':
    'Das Token wird hier nicht angenommen: Es ist falsch oder aus der Sandbox, und gefragt ist die Produktion.',
  "The proxy's rules deny this destination or this caller.": 'Die Regeln des Proxys verbieten dieses Ziel oder diesen Aufruf.',
  'The proxy could not reach the server that the address names.': 'Der Proxy konnte den Server nicht erreichen, den die Adresse nennt.',
  'The token is missing, expired or wrong; Strapi says the same of all.':
    'Das Token fehlt, ist abgelaufen oder falsch; Strapi antwortet auf all das dasselbe.',
  'The code or refresh token can no longer be used.': 'Der Code oder das Refresh-Token ist nicht mehr verwendbar.',
  'The answer says that a secret key is needed, not a publishable one.':
    'Die Antwort sagt, dass ein geheimer Schlüssel nötig ist, kein veröffentlichbarer.',
  'The answer says that the one-time link or code has expired.':
    'Die Antwort sagt, dass der Einmallink oder der Einmalcode abgelaufen ist.',
  'There is no session: not signed in, or signed out.': 'Es gibt keine Sitzung: nicht angemeldet oder abgemeldet.',
  'No right API key came in X-API-Key, so that the server takes the caller for a browser and asks for its CSRF token.':
    'In X-API-Key kam kein richtiger API-Schlüssel; deshalb hält der Server den Aufruf für einen Browser und verlangt sein CSRF-Token.',
  'The server does not answer under this host name.': 'Der Server antwortet unter diesem Hostnamen nicht.',
  'The answer says that the temporary token is not valid any more.': 'Die Antwort sagt, dass das temporäre Token nicht mehr gilt.',
  'The answer asks for a second factor.': 'Die Antwort verlangt einen zweiten Faktor.',
  'What a token may not see does not exist for it.': 'Was ein Token nicht sehen darf, gibt es für dieses Token nicht.',
  'The proxy itself refuses: it wants a user name and password of its own.':
    'Der Proxy selbst lehnt ab: Er verlangt einen eigenen Benutzernamen und ein eigenes Passwort.',
  "The proxy's rules deny this caller or this destination.": 'Die Regeln des Proxys verbieten diesen Aufruf oder dieses Ziel.',
  'The password is right; the request lacks the session id that this answer names in X-Transmission-Session-Id.':
    'Das Passwort stimmt; der Anfrage fehlt die Sitzungskennung, die diese Antwort in X-Transmission-Session-Id nennt.',
  'The server lists the addresses that may call it (rpc-whitelist), and the address of the caller is none of them.':
    'Der Server führt eine Liste der erlaubten Adressen (rpc-whitelist), und die Adresse des Aufrufs steht nicht darin.',
  'The server does not answer under this host name (rpc-host-whitelist).':
    'Der Server antwortet unter diesem Hostnamen nicht (rpc-host-whitelist).',
  'After a hundred wrong passwords the server lets nobody in until it is started again.':
    'Nach hundert falschen Passwörtern lässt der Server niemanden mehr herein, bis er neu gestartet wird.',
  'The token does not cover this board or this kind of access.': 'Das Token deckt dieses Board oder diese Art von Zugriff nicht ab.',
  'The procedure wants a signed-in user, and none was found.': 'Die Prozedur verlangt eine Anmeldung, und es lag keine vor.',
  'Test credentials were used for a resource of the live account.':
    'Test-Zugangsdaten wurden für eine Ressource des Live-Kontos verwendet.',
  'The token was made for another client id than the one in the Client-Id field.':
    'Das Token wurde für eine andere Client-ID ausgestellt als die im Header Client-Id.',
  'The gateway does not know the key, or the key is not for this API.':
    'Das Gateway kennt den Schlüssel nicht, oder der Schlüssel ist nicht für diese API.',
  'The gateway says the same for a wrong key and for a wrong signature.':
    'Das Gateway antwortet auf einen falschen Schlüssel und auf eine falsche Signatur dasselbe.',
  'The key is missing or wrong; Typesense says the same of both.':
    'Der Schlüssel fehlt oder ist falsch; Typesense antwortet auf beides dasselbe.',
  "The cache's own rules refuse the request; the server behind it was not asked.":
    'Die Regeln des Caches selbst lehnen die Anfrage ab; der Server dahinter wurde nicht gefragt.',
  'The answer says that the token is not known any more.': 'Die Antwort sagt, dass das Token nicht mehr bekannt ist.',
  'The deployment is protected: a sign-in stands before it.': 'Das Deployment ist geschützt: Davor steht eine Anmeldung.',
  'The call carries no session id, or one that has ended.': 'Der Aufruf trägt keine Sitzungskennung oder eine, die nicht mehr gilt.',
  'The page of Werkzeug for any 401: a credential is missing or wrong.':
    'Diese Seite zeigt Werkzeug bei jeder 401: Zugangsdaten fehlen oder sind falsch.',
  'No user or one without the right: behind Apache the Authorization field may have been lost.':
    'Niemand ist angemeldet, oder das Recht fehlt: Hinter Apache kann der Authorization-Header verloren gegangen sein.',
  'The plugin found no token in the header, which servers often strip.': 'Das Plugin fand kein Token im Header; Server entfernen ihn oft.',
  'The answer says that application passwords are switched off.': 'Die Antwort sagt, dass App-Passwörter abgeschaltet sind.',
  'This address takes tokens of a user, and one of the app alone was sent.':
    'Diese Adresse nimmt Tokens von Personen an, und gesendet wurde eines der App allein.',
  'The access token is revoked or expired.': 'Das Access-Token ist widerrufen oder abgelaufen.',
  'Keys or signature do not fit; X says the same of both.': 'Schlüssel oder Signatur passen nicht; X antwortet auf beides dasselbe.',
  'The token holds no connection to this tenant (Xero-tenant-id).': 'Das Token hat keine Verbindung zu diesem Mandanten (Xero-tenant-id).',
  'Yii says this of a missing credential and of a wrong one.': 'Yii antwortet so auf fehlende und auf falsche Zugangsdaten.',
  'The call carries no auth token, or one that is not known.': 'Der Aufruf trägt kein Auth-Token oder eines, das nicht bekannt ist.',
};
