import { defineSignature } from '../signature.ts';

/** ClickHouse over HTTP: exception codes (ClickHouse/ClickHouse ErrorCodes.cpp). */
export default defineSignature({
  id: 'clickhouse',
  product: 'ClickHouse',
  layer: 'application',
  patterns: [{ headers: { 'X-ClickHouse-Exception-Code': true } }, { body: /code: \d{1,4}\. db::exception/ }],
  messages: [
    {
      when: { body: /code: (?:516|192|193)\.|authentication_failed/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /code: 194\.|required_password/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /code: 195\.|ip_address_not_allowed/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { body: /code: 497\.|access_denied|not enough privileges/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\nCode: 516. DB::Exception: default: Authentication failed: password is incorrect, or there is no user with such name. (AUTHENTICATION_FAILED)',
      cause: 'credentials-invalid',
      source: 'ClickHouse/ClickHouse src/Common/ErrorCodes.cpp',
    },
    {
      answer:
        "HTTP/1.1 403 Forbidden\n\nCode: 497. DB::Exception: app: Not enough privileges. To execute this query, it's necessary to have the grant SELECT ON db.t. (ACCESS_DENIED)",
      cause: 'permission-denied',
      source: 'ClickHouse/ClickHouse src/Common/ErrorCodes.cpp',
    },
  ],
});
