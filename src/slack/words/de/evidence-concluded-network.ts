import type { Templates } from '../templates.ts';

/** What the causes about addresses, connections, certificates, proxies and browsers conclude. Specific sentences stand before general ones. */
export const CONCLUDED_OF_NETWORK: Templates = {
  'The program reports {1}: the handshake wants a client certificate that the server accepts.':
    'Das Programm meldet {1}: Der Handshake verlangt ein Client-Zertifikat, das der Server annimmt.',
  'The answer is 496: no client certificate was sent.': 'Die Antwort ist 496: Es wurde kein Client-Zertifikat gesendet.',
  'The answer is 495: the client certificate is not accepted.': 'Die Antwort ist 495: Das Client-Zertifikat wird nicht angenommen.',
  'The server asks for a client certificate in the handshake; none was sent, and the answer is {1}.':
    'Der Server verlangt im Handshake ein Client-Zertifikat; es wurde keines gesendet, und die Antwort ist {1}.',
  'The server ends the handshake because no client certificate came: {1}':
    'Der Server bricht den Handshake ab, weil kein Client-Zertifikat kam: {1}',
  'The server ends the handshake at the client certificate that was sent: {1}':
    'Der Server bricht den Handshake bei dem gesendeten Client-Zertifikat ab: {1}',
  'The server ends the handshake as servers do where a client certificate is missing: {1}':
    'Der Server bricht den Handshake ab, wie es Server tun, wenn ein Client-Zertifikat fehlt: {1}',
  'The client certificate ended on {1}.': 'Das Client-Zertifikat ist am {1} abgelaufen.',
  'A client certificate was sent, and the 400 speaks of the certificate.':
    'Ein Client-Zertifikat wurde gesendet, und die 400 spricht vom Zertifikat.',
  'The browser reports {1}.': 'Der Browser meldet {1}.',
  "The browser's OPTIONS is answered {1}: it is sent without credentials, and only a 2xx lets the request follow.":
    'Das OPTIONS des Browsers wird mit {1} beantwortet: Es geht ohne Zugangsdaten hinaus, und nur auf 2xx folgt die eigentliche Anfrage.',
  'An OPTIONS from the origin {1} is answered {2}.': 'Ein OPTIONS vom Origin {1} wird mit {2} beantwortet.',
  'The program reports {1}: no server was asked.': 'Das Programm meldet {1}: Es wurde kein Server gefragt.',
  'The program reports {1}: no server judged a credential.': 'Das Programm meldet {1}: Kein Server hat Zugangsdaten geprüft.',
  'The answer comes from {1}; {2} now means {3}.': 'Die Antwort kommt von {1}; {2} steht jetzt für {3}.',
  'The pasted answer is {1}, {2} now answers {3} to the same request.':
    'Die eingefügte Antwort ist {1}; auf dieselbe Anfrage antwortet {2} jetzt mit {3}.',
  'The Host field says {1}, which is not the host in the address, and the answer is {2}.':
    'Im Host-Header steht {1}, nicht der Host aus der Adresse, und die Antwort ist {2}.',
  'The answer is 421 Misdirected Request: this server does not speak for the host.':
    'Die Antwort ist 421 Misdirected Request: Dieser Server ist für den Host nicht zuständig.',
  'The answer is {1} with and without the credential: there is nothing at this address.':
    'Die Antwort ist {1} mit und ohne Zugangsdaten: Unter dieser Adresse gibt es nichts.',
  'The answer is {1}, but without the credential it is {2}.': 'Die Antwort ist {1}, ohne die Zugangsdaten aber {2}.',
  'The same address is served to a browser’s User-Agent.': 'Mit dem User-Agent eines Browsers wird dieselbe Adresse ausgeliefert.',
  'Nothing was sent and nothing is asked for, and the answer is 403, under a browser’s User-Agent as well.':
    'Nichts wurde gesendet, nichts wird verlangt, und die Antwort ist 403, auch mit dem User-Agent eines Browsers.',
  'The 403 is the same with the credential, with a random one and with none: the credential was not looked at.':
    'Die 403 ist mit den Zugangsdaten, mit zufälligen und ganz ohne dieselbe: Die Zugangsdaten wurden nicht angesehen.',
  'A path that cannot exist gets the same 403: whoever refuses stands before the application.':
    'Ein Pfad, den es nicht geben kann, bekommt dieselbe 403: Was ablehnt, steht vor der Anwendung.',
  'The answer is {1} with the credential, with a random one and with none: the request itself is at fault.':
    'Die Antwort ist {1} mit den Zugangsdaten, mit zufälligen und ganz ohne: Es liegt an der Anfrage selbst.',
  'The answer is a redirect ({1}), not a refusal.': 'Die Antwort ist eine Weiterleitung ({1}), keine Ablehnung.',
  'The answer is 407: the proxy, not the API, refused; it asks for {1}.':
    'Die Antwort ist 407: Abgelehnt hat der Proxy, nicht die API; er verlangt {1}.',
  'The answer is 429 Too Many Requests, "Retry-After" is {1}.': 'Die Antwort ist 429 Too Many Requests, "Retry-After" ist {1}.',
  'Asked directly, with the credential, the last address answers {1}.':
    'Direkt und mit den Zugangsdaten gefragt, antwortet die letzte Adresse mit {1}.',
  'The port answers plain HTTP, not TLS.': 'Der Port antwortet mit unverschlüsseltem HTTP, nicht mit TLS.',
  'The certificate of {1} expired {2}.': 'Das Zertifikat von {1} ist abgelaufen ({2}).',
  'The certificate of {1} becomes valid {2}.': 'Das Zertifikat von {1} gilt erst später ({2}).',
  'The certificate of {1} is self-signed.': 'Das Zertifikat von {1} ist selbst signiert.',
  'The certificate is for {1}.': 'Das Zertifikat ist für {1}.',
  'The server shows one certificate, issued by {1}, and no intermediate or known root.':
    'Der Server zeigt ein einziges Zertifikat, ausgestellt von {1}, ohne Zwischenzertifikat und ohne bekannte Wurzel.',
  'The request holds {1}, which filters take for an attack, and the answer is a bare {2}.':
    'Die Anfrage enthält {1}; Filter halten das für einen Angriff, und die Antwort ist {2} ohne Worte.',
  'With the User-Agent {1} the answer is {2}, with a browser’s it is {3}.':
    'Mit dem User-Agent {1} ist die Antwort {2}, mit dem eines Browsers {3}.',
  'A browser’s User-Agent turns the {1} into {2}: the program itself is filtered.':
    'Mit dem User-Agent eines Browsers wird aus {1} eine {2}: Gefiltert wird das Programm selbst.',
  '{1} is answered {2}, but GET is accepted ({3}).': '{1} wird mit {2} beantwortet, GET aber angenommen ({3}).',
  'Over http the answer is {1}, over https {2}, even without the credential.':
    'Über http ist die Antwort {1}, über https {2}, sogar ohne die Zugangsdaten.',
  'Over http the answer is {1}; over https the same address asks for a sign-in (401).':
    'Über http ist die Antwort {1}; über https verlangt dieselbe Adresse eine Anmeldung (401).',
  'Over HTTP/1.1 the connection ends without an answer, over HTTP/2 the answer is {1}: HTTP/2 is wanted here.':
    'Über HTTP/1.1 endet die Verbindung ohne Antwort, über HTTP/2 ist die Antwort {1}: Hier ist HTTP/2 nötig.',
  'Over HTTP/1.1 the answer is {1}, over HTTP/2 it is {2}: HTTP/2 is wanted here.':
    'Über HTTP/1.1 ist die Antwort {1}, über HTTP/2 {2}: Hier ist HTTP/2 nötig.',
  'Over HTTP/1.1 the answer is {1} and knows of no credential, over HTTP/2 {2}: what carries HTTP/1.1 loses the header.':
    'Über HTTP/1.1 ist die Antwort {1} und weiß von keinen Zugangsdaten, über HTTP/2 {2}: Auf dem Weg von HTTP/1.1 geht der Header verloren.',
  'Over HTTP/1.1 the answer is {1}, over HTTP/2, as browsers speak, {2}: the program is told by its HTTP version.':
    'Über HTTP/1.1 ist die Antwort {1}, über HTTP/2, wie Browser es sprechen, {2}: Das Programm wird an seiner HTTP-Version erkannt.',
  'The preflight from {1} is answered {2}, and only a 2xx lets browsers go on.':
    'Der Preflight von {1} wird mit {2} beantwortet; Browser machen nur bei 2xx weiter.',
  'The preflight is answered {1}, and only a 2xx lets browsers go on.':
    'Der Preflight wird mit {1} beantwortet; Browser machen nur bei 2xx weiter.',
  'The preflight from {1} is answered {2} without Access-Control-Allow-Origin.':
    'Der Preflight von {1} wird mit {2} und ohne Access-Control-Allow-Origin beantwortet.',
  'The preflight from {1} is answered with Access-Control-Allow-Origin for another origin than {2}.':
    'Der Preflight von {1} wird mit Access-Control-Allow-Origin für einen anderen Origin als {2} beantwortet.',
  'The preflight from {1} is answered without {2} in Access-Control-Allow-Methods.':
    'In der Antwort auf den Preflight von {1} fehlt {2} in Access-Control-Allow-Methods.',
  '{1} leads from {2} to {3}, another {4}; clients do not carry the credential there; asked directly, with the credential, the last address answers {5}.':
    '{1} führt von {2} zu {3} (verschieden: {4}); Clients nehmen die Zugangsdaten nicht dorthin mit; direkt und mit ihnen gefragt, antwortet die letzte Adresse mit {5}.',
  '{1} leads from {2} to {3}, another {4}; most clients carry {5} there, for they do not know it as a credential; asked directly, with the credential, the last address answers {6}.':
    '{1} führt von {2} zu {3} (verschieden: {4}); die meisten Clients nehmen {5} dorthin mit, denn sie kennen es nicht als Zugangsdaten; direkt und mit ihnen gefragt, antwortet die letzte Adresse mit {6}.',
  '{1} leads from {2} to {3}, another {4}; clients do not carry the credential there, and the answer there is {5}; {6} was asked without it here, too, for it was given for {7}.':
    '{1} führt von {2} zu {3} (verschieden: {4}); Clients nehmen die Zugangsdaten nicht dorthin mit, und dort ist die Antwort {5}; auch hier wurde {6} ohne sie gefragt, denn sie gelten für {7}.',
  '{1} leads from {2} to {3}, another {4}; most clients carry {5} there, for they do not know it as a credential, and the answer there is {6}; {7} was asked without it here, too, for it was given for {8}.':
    '{1} führt von {2} zu {3} (verschieden: {4}); die meisten Clients nehmen {5} dorthin mit, denn sie kennen es nicht als Zugangsdaten, und dort ist die Antwort {6}; hier wurde {7} ohne sie gefragt, denn sie gelten für {8}.',
  '{1} leads from {2} to {3}, another {4}; clients do not carry the credential there.':
    '{1} führt von {2} zu {3} (verschieden: {4}); Clients nehmen die Zugangsdaten nicht dorthin mit.',
  '{1} leads from {2} to {3}, another {4}; most clients carry {5} there, for they do not know it as a credential.':
    '{1} führt von {2} zu {3} (verschieden: {4}); die meisten Clients nehmen {5} dorthin mit, denn sie kennen es nicht als Zugangsdaten.',
  'The API description asks for {1}; the request carries no credential.':
    'Die API-Beschreibung verlangt {1}; die Anfrage trägt keine Zugangsdaten.',
  'The API description asks for {1}; {2} is missing.': 'Die API-Beschreibung verlangt {1}; es fehlt {2}.',
  'The API description asks for {1}; {2} was sent.': 'Die API-Beschreibung verlangt {1}; gesendet wurde {2}.',
  'The API description knows {1} for {2}, not {3}.': 'Die API-Beschreibung kennt {1} für {2}, nicht {3}.',
  'The API description knows no such path; {1} was asked for.': 'Die API-Beschreibung kennt diesen Pfad nicht; gefragt wurde {1}.',
  'The API description has its paths below {1}; {2} was asked for.': 'Die API-Beschreibung hat ihre Pfade unter {1}; gefragt wurde {2}.',
  '{1} of {2} requests were answered 429 (too many requests).': '{1} von {2} Anfragen wurden mit 429 beantwortet (zu viele Anfragen).',
  'Each of the {1} answers 401 is followed by a success of the same client: the ordinary challenge.':
    'Auf jede der {1} Antworten mit 401 folgt ein Erfolg desselben Clients: die gewöhnliche Challenge.',
  '1 request without a user was answered 401, most of them from {1}.': '1 Anfrage ohne Benutzername wurde mit 401 beantwortet, von {1}.',
  '{1} requests without a user were answered 401, most of them from {2}.':
    '{1} Anfragen ohne Benutzername wurden mit 401 beantwortet, die meisten von {2}.',
  '1 request got 407 from a proxy.': '1 Anfrage bekam 407 von einem Proxy.',
  '{1} requests got 407 from a proxy.': '{1} Anfragen bekamen 407 von einem Proxy.',
  '1 request got 403, none 401.': '1 Anfrage bekam 403, keine 401.',
  '{1} requests got 403, none 401.': '{1} Anfragen bekamen 403, keine 401.',
  '1 request failed with 5xx, none was refused.': '1 Anfrage scheiterte mit 5xx, keine wurde abgelehnt.',
  '{1} requests failed with 5xx, none was refused.': '{1} Anfragen scheiterten mit 5xx, keine wurde abgelehnt.',
  'None of the 1 request in the log was refused.': 'Die eine Anfrage im Log wurde nicht abgelehnt.',
  'None of the {1} requests in the log was refused.': 'Von den {1} Anfragen im Log wurde keine abgelehnt.',
  'The lines of the log show no pattern.': 'Die Zeilen des Logs zeigen kein Muster.',
  'OPTIONS names {1} for this address, not {2}.': 'OPTIONS nennt {1} für diese Adresse, nicht {2}.',
};
