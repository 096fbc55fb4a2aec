/** Who has to wait, and how long (usecases/limits.ts). */
export const LIMITS_TOLD: readonly (readonly [english: RegExp, german: string])[] = [
  [
    /^That makes more than (\S+) questions within (\S+) min, as many as I can take from one person\. Please ask again in about (\S+) min\.$/,
    'Das sind mehr als $1 Fragen in $2 min, so viele, wie ich von einer Person annehmen kann. Bitte in etwa $3 min noch einmal fragen.',
  ],
  [
    /^This workspace has asked (\S+) questions within (\S+) min, as many as I can take\. Please ask again in about (\S+) min\.$/,
    'Dieser Workspace hat in $2 min $1 Fragen gestellt, so viele, wie ich annehmen kann. Bitte in etwa $3 min noch einmal fragen.',
  ],
  [
    /^This server was asked for (\S+) cases within (\S+) min\. To spare it, I wait a little: please ask again in about (\S+) min\.$/,
    'Dieser Server wurde in $2 min für $1 Fälle angefragt. Um ihn zu schonen, warte ich etwas: Bitte in etwa $3 min noch einmal fragen.',
  ],
  [
    /^You have asked about (\S+) different servers within (\S+) min, as many as I visit for one person\. Please ask about another one in about (\S+) min\.$/,
    'Das waren $1 verschiedene Server in $2 min, so viele, wie ich für eine Person besuche. Bitte in etwa $3 min nach einem weiteren fragen.',
  ],
  [
    /^I have shown this server (\S+) different credentials for you within (\S+) min\. So that nobody can guess passwords with my help, the next one has to wait about (\S+) min\.$/,
    'Diesem Server habe ich in $2 min schon $1 verschiedene Zugangsdaten derselben Person gezeigt. Damit niemand mit meiner Hilfe Passwörter raten kann, müssen die nächsten etwa $3 min warten.',
  ],
  [
    /^This account’s password was shown to this server (\S+) times within (\S+) min\. More tries could lock the account, so please wait about (\S+) min\.$/,
    'Das Passwort dieses Kontos wurde diesem Server in $2 min $1-mal gezeigt. Weitere Versuche könnten das Konto sperren; bitte etwa $3 min warten.',
  ],
];
