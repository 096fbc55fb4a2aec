import { defineSignature } from '../signature.ts';

/** TeamCity (jetbrains.com/help/teamcity). */
export default defineSignature({
  id: 'teamcity',
  product: 'TeamCity',
  layer: 'application',
  patterns: [
    { headers: { 'TeamCity-Node-Id': true } },
    { body: /to login manually go to "\/login\.html"/ },
    { challenge: /realm="teamcity"/ },
  ],
  messages: [
    {
      when: { body: /incorrect username or password/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /authentication required/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /you do not have "|access denied\. check the user has enough permissions/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nTeamCity-Node-Id: MAIN_SERVER\n\nIncorrect username or password.\nTo login manually go to "/login.html" page',
      cause: 'credentials-invalid',
      source: 'jetbrains.com/help/teamcity',
    },
  ],
});
