import { defineSignature } from '../signature.ts';

/** RabbitMQ: its management API answers 401 for missing rights, too (rabbit_mgmt_util.erl). */
export default defineSignature({
  id: 'rabbitmq',
  product: 'RabbitMQ management',
  layer: 'application',
  patterns: [{ challenge: /realm="rabbitmq management"/ }, { body: /"error" ?: ?"not_authori[sz]ed", ?"reason"/ }],
  messages: [
    {
      when: { body: /can only log in via localhost/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that this user may log in from the same machine only.',
    },
    {
      when: {
        body: /not management user|not authori[sz]ed to access|access refused|user_not_(?:monitor|administrator|policymaker)|not (?:administrator|monitor) user/,
      },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /login failed|not_authori[sz]ed/ },
      suggests: { 'credentials-invalid': 'strong', 'credentials-missing': 'likely' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm="RabbitMQ Management"\n\n{"error":"not_authorized","reason":"Not_Authorized"}',
      cause: 'credentials-invalid',
      source: 'rabbitmq/rabbitmq-server rabbit_mgmt_util.erl',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":"not_authorized","reason":"Not management user"}',
      cause: 'permission-denied',
      source: 'rabbitmq/rabbitmq-server rabbit_mgmt_util.erl',
    },
  ],
});
