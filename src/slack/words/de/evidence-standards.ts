import type { Templates } from '../templates.ts';

/** What answers say in the words of a standard, a protocol or of no product at all. */
export const ANSWERS_OF_STANDARDS: Templates = {
  'The tool has no credential for this host.': 'Das Werkzeug hat keine Zugangsdaten für diesen Host.',
  'The library found no credential in any of the places where it looks.':
    'Die Bibliothek fand an keiner der Stellen, an denen sie sucht, Zugangsdaten.',
  'The answer asks for a further step of signing in: a one-time code, or the single sign-on of the organisation.':
    'Die Antwort verlangt einen weiteren Schritt der Anmeldung: einen Einmalcode oder das Single Sign-on der Organisation.',
  'The token lacks a permission that is needed here.': 'Dem Token fehlt eine Berechtigung, die hier nötig ist.',
  'The answer names the caller: it is known, and the right is missing.':
    'Die Antwort nennt das Konto: Es ist bekannt, und das Recht fehlt.',
  'The token lacks a scope that is needed here.': 'Dem Token fehlt ein Scope, der hier nötig ist.',
  'The token endpoint does not take the refresh token or code any more.':
    'Der Token-Endpunkt nimmt das Refresh-Token oder den Code nicht mehr an.',
  'The library was given an empty text: no token arrived.': 'Die Bibliothek bekam einen leeren Text: Es kam kein Token an.',
  'The server has no usable key to sign or check tokens with.':
    'Der Server hat keinen brauchbaren Schlüssel, um Tokens zu signieren oder zu prüfen.',
  'The browser says that it did not take, or does not send, the cookie.':
    'Der Browser sagt, dass er das Cookie nicht angenommen hat oder nicht sendet.',
  'The GraphQL answer bears the code of a caller that is not signed in, and holds no data.':
    'Die GraphQL-Antwort trägt den Code für einen Aufruf ohne Anmeldung und enthält keine Daten.',
  'The GraphQL answer bears the code of a caller without the right, and holds no data.':
    'Die GraphQL-Antwort trägt den Code für einen Aufruf ohne das nötige Recht und enthält keine Daten.',
  'UNAUTHENTICATED: the token has expired.': 'UNAUTHENTICATED: Das Token ist abgelaufen.',
  'UNAUTHENTICATED: the credential is not accepted.': 'UNAUTHENTICATED: Die Zugangsdaten werden nicht angenommen.',
  'UNAUTHENTICATED: the operation wants a signed-in caller, and none was found.':
    'UNAUTHENTICATED: Die Operation verlangt eine Anmeldung, und es lag keine vor.',
  'FORBIDDEN: this caller may not do this.': 'FORBIDDEN: Diese Zugangsdaten dürfen das nicht.',
  'UNAUTHENTICATED: no credential came with the call.': 'UNAUTHENTICATED: Mit dem Aufruf kamen keine Zugangsdaten.',
  'UNAUTHENTICATED: the call carries no valid credential.': 'UNAUTHENTICATED: Der Aufruf trägt keine gültigen Zugangsdaten.',
  'PERMISSION_DENIED: the caller is known and may not do this.': 'PERMISSION_DENIED: Wer aufruft, ist bekannt und darf das nicht.',
  'The status is the one that frameworks use for a missing token against forged requests.':
    'Diesen Status verwenden Frameworks für ein fehlendes Token gegen gefälschte Anfragen (CSRF).',
  'The network itself asks for a login first.': 'Das Netz selbst verlangt zuerst eine Anmeldung.',
  "The server asks for the network's own sign-in and saw no ticket.": 'Der Server verlangt die Anmeldung des Netzes und sah kein Ticket.',
  'The status says that this address does not take this method.': 'Der Status sagt, dass diese Adresse diese Methode nicht annimmt.',
  'An NTLM token came where a Kerberos ticket is wanted: the client got no ticket for this service and fell back.':
    'Ein NTLM-Token kam, wo ein Kerberos-Ticket verlangt wird: Der Client bekam für diesen Dienst kein Ticket und wich aus.',
  'Kerberos allows five minutes between the clocks; these differ by more.':
    'Kerberos erlaubt fünf Minuten zwischen den Uhren; diese hier liegen weiter auseinander.',
  'Service name, key table and directory do not agree, so that no ticket can be read.':
    'Dienstname, Keytab und Verzeichnis passen nicht zusammen, deshalb lässt sich kein Ticket lesen.',
  'The KDC says so of accounts that are locked or disabled.': 'So antwortet das KDC bei gesperrten oder abgeschalteten Konten.',
  'The password must be changed before tickets are given.': 'Das Passwort muss geändert werden, bevor es Tickets gibt.',
  'The KDC does not know the user, or the password is wrong.': 'Das KDC kennt das Konto nicht, oder das Passwort ist falsch.',
  'The ticket has expired.': 'Das Ticket ist abgelaufen.',
  'The client holds no ticket: nobody has signed in with kinit, or in another cache.':
    'Der Client hat kein Ticket: Niemand hat sich mit kinit angemeldet, oder das Ticket liegt in einem anderen Cache.',
  'No KDC could be reached.': 'Kein KDC war erreichbar.',
  'The answer is a login page.': 'Die Antwort ist eine Anmeldeseite.',
  'The answer is the page of a sign-in that stands before the application.':
    'Die Antwort ist die Seite einer Anmeldung, die vor der Anwendung steht.',
  'The server does not know this MCP session any more; the client has to initialise again.':
    'Der Server kennt diese MCP-Sitzung nicht mehr; der Client muss neu initialisieren.',
  'The server asks for an access token; the challenge says where its metadata stands.':
    'Der Server verlangt ein Access-Token; die Challenge sagt, wo seine Metadaten stehen.',
  'The answer says that nobody is signed in at the identity provider.':
    'Die Antwort sagt, dass beim Identity-Provider niemand angemeldet ist.',
  'The answer says that the requested resource is not known.': 'Die Antwort sagt, dass die verlangte Ressource nicht bekannt ist.',
  'The answer says that this kind of grant is not offered.': 'Die Antwort sagt, dass diese Art von Grant nicht angeboten wird.',
  'The identity provider says that the token is not active: expired, revoked or never issued here.':
    'Der Identity-Provider sagt, dass das Token nicht aktiv ist: Es ist abgelaufen, widerrufen oder nie hier ausgestellt.',
  'The answer says that the consumer key is not known or not accepted.':
    'Die Antwort sagt, dass der Consumer-Key nicht bekannt ist oder nicht angenommen wird.',
  'The answer says that the access token has expired.': 'Die Antwort sagt, dass das Access-Token abgelaufen ist.',
  'The answer says that the access token was revoked.': 'Die Antwort sagt, dass das Access-Token widerrufen wurde.',
  'The answer says that the access token is not known or not accepted.':
    'Die Antwort sagt, dass das Access-Token nicht bekannt ist oder nicht angenommen wird.',
  'The answer says that this signed request was seen before.': 'Die Antwort sagt, dass diese signierte Anfrage schon einmal kam.',
  'The answer refuses the time at which the request says it was signed.':
    'Die Antwort lehnt die Zeit ab, zu der die Anfrage nach eigener Angabe signiert wurde.',
  'The answer says that a parameter of OAuth 1 is missing.': 'Die Antwort sagt, dass ein Parameter von OAuth 1 fehlt.',
  'The answer says that the user does not permit this.': 'Die Antwort sagt, dass die Person das nicht erlaubt.',
  'The answer says that no such client is registered.': 'Die Antwort sagt, dass kein solcher Client eingetragen ist.',
  'The identity provider says the same for expired, revoked and unknown tokens.':
    'Der Identity-Provider antwortet auf abgelaufene, widerrufene und unbekannte Tokens dasselbe.',
  'The identity provider reports an error of its own.': 'Der Identity-Provider meldet einen eigenen Fehler.',
  'The answer says that the token ends too far in the future: it was made for longer than the server allows, or by a clock that runs ahead.':
    'Die Antwort sagt, dass das Token zu weit in der Zukunft abläuft: Es gilt länger, als der Server erlaubt, oder die Uhr, nach der es entstand, geht vor.',
  'The answer says that the field with the signature over the request is missing.':
    'Die Antwort sagt, dass der Header mit der Signatur über die Anfrage fehlt.',
  'The code checks a signature over a body that was parsed and printed anew, which changes its bytes.':
    'Der Code prüft eine Signatur über einen Inhalt, der geparst und neu ausgegeben wurde; das ändert seine Bytes.',
  'The answer says that the caller may not come in, with the status of a caller who is not known.':
    'Die Antwort sagt, dass der Zutritt nicht erlaubt ist, aber mit dem Status für unbekannte Zugangsdaten.',
  'The answer denies access without naming a credential.': 'Die Antwort verweigert den Zugriff, ohne Zugangsdaten zu nennen.',
  'The answer refuses the token as a Bearer token and offers a scheme with proof of possession.':
    'Die Antwort lehnt das Token als Bearer-Token ab und bietet ein Schema mit Besitznachweis an.',
  'The client answered with a scheme of its own choice and was refused again.':
    'Der Client hat mit einem selbst gewählten Schema geantwortet und wurde erneut abgelehnt.',
  'The exception names the scheme that the client used, and another that the server asks for.':
    'Die Exception nennt das Schema, das der Client benutzt hat, und ein anderes, das der Server verlangt.',
  'The client is set to send no credential, and the server asks for one.':
    'Der Client ist so eingestellt, dass er keine Zugangsdaten sendet, und der Server verlangt welche.',
  'The answer asks for a further step of signing in.': 'Die Antwort verlangt einen weiteren Schritt der Anmeldung.',
  'The answer says that a signature does not verify.': 'Die Antwort sagt, dass eine Signatur nicht stimmt.',
  'The answer refuses without saying more than that.': 'Die Antwort lehnt ab und sagt nicht mehr als das.',
  'The Security header is missing, or it cannot be read.': 'Der Security-Header fehlt oder ist nicht lesbar.',
};
