import { defineFormat } from '../format.ts';
import { besideFailure, readMixed } from '../lib/mixed-paste.ts';
import { unwrapped } from '../lib/wrapping.ts';

/** Settings of a proxy, gateway, framework or validator, alone or beside a failure. */
export default defineFormat({
  id: 'config-excerpt',
  confidence(text) {
    return besideFailure(unwrapped(text)).config === null ? 0 : 0.986;
  },
  parse(text, readRest) {
    const inner = unwrapped(text);
    const beside = besideFailure(inner);
    if (beside.config === null)
      return { problem: 'There is no setting in this text that concerns credentials. Paste it with the request or the error.' };
    return readMixed(inner, beside, readRest);
  },
  examples: [
    'location / {\n    proxy_pass http://127.0.0.1:8123;\n    proxy_set_header Authorization "";\n}\n\nGET /api HTTP/1.1\nHost: a.example\n\nHTTP/1.1 401 Unauthorized\nServer: nginx\n',
    '<Directory /var/www>\n  CGIPassAuth Off\n</Directory>\n\nHTTP/1.1 401 Unauthorized\nServer: Apache\n',
    'plugin: {"name":"key-auth","config":{"key_names":["AUTH_KEY"]}}\n\nHTTP/1.1 401 Unauthorized\nServer: kong/0.9.8\n\n{"message":"No API key found"}',
    'spring.security.oauth2.resourceserver.jwt.issuer-uri: https://id.example.com/realms/a\n\nThe iss claim is not valid',
    'backend app\n  http-request del-header Authorization\n  server s1 10.0.0.1:80',
  ],
});
