import type { CauseWords } from './cause-words.ts';

/** Causes about the way there and the server. */
export const causesOfNetwork: CauseWords = {
  'authorization-stripped': {
    'The Authorization header is lost on the way': 'Der Authorization-Header geht unterwegs verloren',
    'Send this diagnosis to the owner of the API; your credential is not at fault.':
      'Diese Diagnose an die Betreiber der API geben; an den Zugangsdaten liegt es nicht.',
    'Call the application directly, past the proxy, to confirm; look for redirects and middleware that rebuild headers.':
      'Zur Bestätigung die Anwendung direkt aufrufen, am Proxy vorbei; nach Weiterleitungen und Middleware suchen, die Header neu aufbauen.',
    'Let every proxy, gateway and CGI pass Authorization on (nginx proxy_set_header, Apache CGIPassAuth).':
      'Jeden Proxy, jedes Gateway und CGI den Authorization-Header durchreichen lassen (nginx proxy_set_header, Apache CGIPassAuth).',
    'What headers arrive at the application: its own log, or an echo page behind the same proxy.':
      'Welche Header bei der Anwendung ankommen: ihr eigenes Log oder eine Echo-Seite hinter demselben Proxy.',
  },
  'cors-preflight-blocked': {
    'The browser’s CORS preflight is refused': 'Die CORS-Vorabfrage des Browsers wird abgelehnt',
    'Report the page’s address and the browser console’s red line to its developer.':
      'Die Adresse der Seite und die rote Zeile der Browser-Konsole an deren Entwicklung melden.',
    'Call the API through your own server or the same origin until it answers preflights.':
      'Die API über den eigenen Server oder denselben Origin aufrufen, bis sie Vorabfragen beantwortet.',
    'Answer OPTIONS before authentication with 204, Access-Control-Allow-Origin, -Methods and -Headers: Authorization.':
      'OPTIONS vor der Authentifizierung beantworten, mit 204, Access-Control-Allow-Origin, -Methods und -Headers: Authorization.',
    'The OPTIONS request and its answer in the network panel of the browser.':
      'Die OPTIONS-Anfrage und ihre Antwort in der Netzwerkansicht des Browsers.',
  },
  'dns-failure': {
    'The host name cannot be found': 'Der Hostname ist nicht zu finden',
    'Check the spelling of the address, and whether you need the company network or VPN.':
      'Die Schreibweise der Adresse prüfen, und ob Firmennetz oder VPN nötig ist.',
    'Look the name up (dig, nslookup) where the program runs; compare it with the documentation.':
      'Den Namen dort abfragen (dig, nslookup), wo das Programm läuft; mit der Dokumentation vergleichen.',
    'Create or repair the DNS record, and check that it is visible from outside.':
      'Den DNS-Eintrag anlegen oder berichtigen und prüfen, ob er von außen sichtbar ist.',
    'A lookup of the name from the machine where the request fails.':
      'Eine Abfrage des Namens auf der Maschine, auf der die Anfrage scheitert.',
  },
  'dns-stale': {
    'The name still leads to an old server': 'Der Name führt noch zu einem alten Server',
    'Restart the browser or the machine, so that it asks for the address anew.':
      'Browser oder Rechner neu starten, damit die Adresse neu erfragt wird.',
    'Remove entries for this name from the hosts file, and limit how long your program caches addresses.':
      'Einträge für diesen Namen aus der hosts-Datei entfernen und begrenzen, wie lange das Programm Adressen aufbewahrt.',
    'Keep the old address serving until the record’s TTL has passed; check all name servers agree.':
      'Die alte Adresse weiter bedienen, bis die TTL des Eintrags vorbei ist; prüfen, ob alle Nameserver übereinstimmen.',
    'The addresses of the name from the failing machine (nslookup), and from another network.':
      'Die Adressen des Namens auf der betroffenen Maschine (nslookup) und aus einem anderen Netz.',
  },
  'endpoint-mismatch': {
    'Wrong address or method': 'Falsche Adresse oder Methode',
    'Check the address for typing errors.': 'Die Adresse auf Tippfehler prüfen.',
    'Compare host, base path, version, method and final slash with the documentation.':
      'Host, Basispfad, Version, Methode und Schrägstrich am Ende mit der Dokumentation vergleichen.',
    'Check the routes of gateway and application for this path and method.':
      'Die Routen von Gateway und Anwendung für diesen Pfad und diese Methode prüfen.',
    'The address and method in the API’s documentation.': 'Adresse und Methode in der Dokumentation der API.',
  },
  'host-unreachable': {
    'The server cannot be reached': 'Der Server ist nicht erreichbar',
    'Check the address and your network or VPN, then try again later.':
      'Adresse und Netz oder VPN prüfen, dann später noch einmal versuchen.',
    'Check host and port, firewall rules and proxy settings from where the program runs.':
      'Host und Port, Firewall-Regeln und Proxy-Einstellungen dort prüfen, wo das Programm läuft.',
    'Check that the service runs, listens on this port, and is let through.':
      'Prüfen, ob der Dienst läuft, auf diesem Port lauscht und durchgelassen wird.',
    'A connection attempt from another network.': 'Ein Verbindungsversuch aus einem anderen Netz.',
  },
  'ip-restricted': {
    'Access is limited to certain networks': 'Der Zugriff ist auf bestimmte Netze beschränkt',
    'Connect to the company network or VPN, then try again.': 'Mit Firmennetz oder VPN verbinden, dann noch einmal versuchen.',
    'Find the public address your program leaves from, and have it allowed.':
      'Die öffentliche Adresse herausfinden, von der das Programm ausgeht, und sie freigeben lassen.',
    'Add the client’s address to the allow list, or read the real one behind your proxy.':
      'Die Adresse des Clients auf die Freigabeliste setzen oder hinter dem Proxy die wirkliche lesen.',
    'The same request from another network: the office, the VPN, or the server’s own.':
      'Dieselbe Anfrage aus einem anderen Netz: dem Büro, dem VPN oder dem des Servers.',
  },
  'no-auth-failure': {
    'Nothing was refused': 'Nichts wurde abgelehnt',
    'Try again; if it still fails, paste the answer that you see.':
      'Noch einmal versuchen; scheitert es weiter, die sichtbare Antwort einfügen.',
    'Compare this request with the one that fails in your program, header by header.':
      'Diese Anfrage Header für Header mit der vergleichen, die im Programm scheitert.',
    'If clients still fail here, look at the server’s own log for the time of the failure.':
      'Scheitern hier weiterhin Clients, im Log des Servers zur Zeit des Fehlers nachsehen.',
  },
  'proxy-auth-required': {
    'The proxy on the way wants a credential': 'Der Proxy unterwegs verlangt Zugangsdaten',
    'Sign in to the company proxy, or check the proxy password saved on your machine.':
      'Am Firmen-Proxy anmelden oder das auf dem Rechner gespeicherte Proxy-Passwort prüfen.',
    'Put user and password into the proxy setting (Proxy-Authorization); Authorization goes to the API only.':
      'Benutzer und Passwort in die Proxy-Einstellung schreiben (Proxy-Authorization); Authorization geht nur an die API.',
    'Allow this service through the proxy without sign-in, or give it an account.':
      'Diesen Dienst ohne Anmeldung durch den Proxy lassen oder ihm ein Konto geben.',
  },
  'rate-limited': {
    'Too many requests: the server asks to wait': 'Zu viele Anfragen: Der Server bittet zu warten',
    'Wait as long as the answer asks, then retry once.': 'So lange warten, wie die Antwort verlangt, dann einmal wiederholen.',
    'Honour "Retry-After" and back off; do not repeat at once.': '„Retry-After“ beachten und Pausen lassen; nicht sofort wiederholen.',
    'Check whether the limit fits the normal load of this client.': 'Prüfen, ob das Limit zur normalen Last dieses Clients passt.',
  },
  'redirect-drops-credentials': {
    'A redirect loses the credential': 'Bei einer Weiterleitung gehen die Zugangsdaten verloren',
    'Use the final address directly instead of the one that redirects.':
      'Direkt die Zieladresse benutzen statt derjenigen, die weiterleitet.',
    'Configure the final URL (scheme, host, port); after checking that it is yours, send the credential there.':
      'Die Ziel-URL einstellen (Schema, Host, Port); ist geprüft, dass sie die eigene ist, die Zugangsdaten dorthin senden.',
    'Serve the API on one address, or proxy instead of redirecting between hosts.':
      'Die API unter einer einzigen Adresse anbieten oder zwischen Hosts durchreichen statt weiterzuleiten.',
    'The answer of the last address in the chain when it is called directly.':
      'Die Antwort der letzten Adresse der Kette, wenn sie direkt aufgerufen wird.',
  },
  'server-misconfigured': {
    'The server cannot check credentials': 'Der Server kann Zugangsdaten nicht prüfen',
    'Tell the owner of this server; another password will not help.':
      'Den Betreibern dieses Servers Bescheid geben; ein anderes Passwort hilft nicht.',
    'Report status, time and address to the owner; do not change the credential.':
      'Status, Zeit und Adresse an die Betreiber melden; die Zugangsdaten nicht ändern.',
    'Read the error log: check password file, keys, validator settings and their file permissions.':
      'Das Fehler-Log lesen: Passwortdatei, Schlüssel, Einstellungen der Prüfung und deren Dateirechte ansehen.',
    'The error log of the refusing server at the time of the failure.': 'Das Fehler-Log des ablehnenden Servers zur Zeit des Fehlers.',
  },
  'tls-failure': {
    'The secure connection (TLS) fails': 'Die sichere Verbindung (TLS) scheitert',
    'Do not send a password; check the address and report the certificate to its owner.':
      'Kein Passwort senden; die Adresse prüfen und das Zertifikat den Betreibern melden.',
    'Trust the right CA and use the host name in the certificate; never switch verification off.':
      'Der richtigen CA vertrauen und den Hostnamen aus dem Zertifikat benutzen; die Prüfung nie abschalten.',
    'Renew the certificate, and send the whole chain with all intermediates.':
      'Das Zertifikat erneuern und die ganze Kette mit allen Zwischenzertifikaten senden.',
    'Check the address: this port speaks plain HTTP; ask for the https address of the service.':
      'Die Adresse prüfen: Dieser Port spricht unverschlüsseltes HTTP; nach der https-Adresse des Dienstes fragen.',
    'Use the port that serves https, or http:// on this one where the network is trusted.':
      'Den Port mit https benutzen, oder http:// auf diesem, wo das Netz vertrauenswürdig ist.',
    'Serve TLS on this port, or redirect to the port that does.':
      'Auf diesem Port TLS anbieten oder auf den Port weiterleiten, der es tut.',
    'The certificate chain that the server shows.': 'Die Zertifikatskette, die der Server zeigt.',
  },
  undetermined: {
    'The cause cannot be told from this': 'Die Ursache lässt sich hieraus nicht erkennen',
    'Paste the whole answer, headers included, or the curl command that fails.':
      'Die ganze Antwort mit Headern einfügen, oder den curl-Befehl, der scheitert.',
    'Run the request with curl -v and paste the output: secrets are hidden before anybody sees it.':
      'Die Anfrage mit curl -v ausführen und die Ausgabe einfügen: Geheimnisse werden verborgen, bevor jemand sie sieht.',
    'Look in the log of the refusing server at the time of the failure.': 'Im Log des ablehnenden Servers zur Zeit des Fehlers nachsehen.',
    'Paste the request and its answer instead: both are read without a connection.':
      'Stattdessen die Anfrage und ihre Antwort einfügen: Beide werden ohne Verbindung gelesen.',
    'Run why401 in your own terminal, from where inner addresses can be reached.':
      'why401 im eigenen Terminal ausführen, von wo interne Adressen erreichbar sind.',
    'If Slack users may reach this address, have it added to WHY401_ALLOW_NETWORKS (never a metadata service).':
      'Dürfen Slack-Benutzer diese Adresse erreichen, sie in WHY401_ALLOW_NETWORKS aufnehmen lassen (nie einen Metadatendienst).',
    'If Slack users may reach this host after all, have it taken out of WHY401_BLOCK_HOSTS.':
      'Dürfen Slack-Benutzer diesen Host doch erreichen, ihn aus WHY401_BLOCK_HOSTS nehmen lassen.',
    'The failing request with its headers, and the whole answer with its headers (curl -v shows both).':
      'Die fehlgeschlagene Anfrage mit Headern und die ganze Antwort mit Headern (curl -v zeigt beides).',
  },
  'waf-blocked': {
    'A filter refuses this client program': 'Ein Filter lehnt dieses Client-Programm ab',
    'Try in an ordinary browser without VPN; report the id that the page shows.':
      'In einem gewöhnlichen Browser ohne VPN versuchen; die Id melden, die die Seite zeigt.',
    'Send an honest User-Agent that names your program, and ask the owner to allow it.':
      'Einen ehrlichen User-Agent senden, der das Programm nennt, und die Betreiber bitten, ihn zuzulassen.',
    'Try again without quotes, angle brackets and "../" in what you enter.':
      'Ohne Anführungszeichen, spitze Klammern und „../“ in der Eingabe versuchen.',
    'Send the same request with a harmless value; if that passes, encode the value or move it into the body.':
      'Dieselbe Anfrage mit einem harmlosen Wert senden; geht sie durch, den Wert kodieren oder in den Rumpf verlegen.',
    'Find the rule that matched, and exempt this parameter of this path from it.':
      'Die Regel finden, die gegriffen hat, und diesen Parameter dieses Pfades davon ausnehmen.',
    'Find the rule that matched, and exempt known API clients from bot filters.':
      'Die Regel finden, die gegriffen hat, und bekannte API-Clients vom Bot-Filter ausnehmen.',
    'The event of the web application firewall, by the request id or the time of the refusal.':
      'Der Eintrag der Web Application Firewall, anhand der Request-Id oder der Zeit der Ablehnung.',
  },
};
