import { defineSignature } from '../signature.ts';

/** Zabbix API: JSON-RPC with status 200 (zabbix.com/documentation). */
export default defineSignature({
  id: 'zabbix',
  product: 'Zabbix',
  layer: 'application',
  patterns: [
    {
      body: /"code" ?: ?-32(?:500|602|600), ?"message".{0,120}"data" ?: ?"(?:not authori[sz]ed|session terminated|incorrect user name|login name or password|no permissions)/,
    },
  ],
  messages: [
    {
      when: { body: /session terminated/ },
      suggests: { 'session-expired': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer says that the session has ended.',
    },
    {
      when: { body: /"data" ?: ?"not authori[sz]ed/ },
      suggests: { 'credentials-missing': 'strong', 'credentials-invalid': 'likely', 'no-auth-failure': 'against' },
      means: 'The call carries no auth token, or one that is not known.',
    },
    {
      when: { body: /incorrect user name|login name or password/ },
      suggests: { 'credentials-invalid': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /no permissions/ },
      suggests: { 'permission-denied': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 200 OK\n\n{"jsonrpc":"2.0","error":{"code":-32602,"message":"Invalid params.","data":"Session terminated, re-login, please."},"id":1}',
      cause: 'session-expired',
      source: 'zabbix.com/documentation, API',
    },
  ],
});
