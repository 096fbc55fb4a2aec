import { defineSignature } from '../signature.ts';

/** InfluxDB 1 and 2: texts of their HTTP handlers. */
export default defineSignature({
  id: 'influxdb',
  product: 'InfluxDB',
  layer: 'application',
  patterns: [
    { headers: { 'X-Influxdb-Version': true } },
    { headers: { 'X-Influxdb-Build': true } },
    { headers: { 'X-Platform-Error-Code': true } },
  ],
  messages: [
    {
      when: { body: /unable to parse authentication credentials/ },
      suggests: { 'credentials-missing': 'strong', 'credentials-malformed': 'likely' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /username required|missing (?:username|credentials)/ },
      suggests: { 'credentials-missing': 'strong' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /authorization failed|unauthorized access/ },
      suggests: { 'credentials-invalid': 'strong', 'scheme-mismatch': 'likely' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /is not authorized|insufficient permissions|forbidden/ },
      suggests: { 'permission-denied': 'strong' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nX-Influxdb-Version: 1.8\nWWW-Authenticate: Basic realm="InfluxDB"\n\n{"error":"unable to parse authentication credentials"}',
      cause: 'credentials-missing',
      source: 'influxdata/influxdb services/httpd',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\nX-Influxdb-Build: OSS\n\n{"code":"unauthorized","message":"unauthorized access"}',
      cause: 'credentials-invalid',
      source: 'influxdata/influxdb http',
    },
  ],
});
