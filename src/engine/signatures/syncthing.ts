import { defineSignature } from '../signature.ts';

/** Syncthing (lib/api/api_csrf.go): whoever shows no right API key is taken for a browser, and refused for the browser's missing token. */
export default defineSignature({
  id: 'syncthing',
  product: 'Syncthing',
  layer: 'application',
  patterns: [{ headers: { 'X-Syncthing-Id': true } }],
  messages: [
    {
      when: { status: 403, body: /^ ?csrf error/ },
      suggests: { 'credentials-invalid': 'strong', 'credentials-missing': 'strong', 'csrf-rejected': 'strong' },
      means: 'No right API key came in X-API-Key, so that the server takes the caller for a browser and asks for its CSRF token.',
    },
    {
      when: { status: 403, body: /host check error/ },
      suggests: { 'endpoint-mismatch': 'strong' },
      means: 'The server does not answer under this host name.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\nContent-Type: text/plain; charset=utf-8\nX-Syncthing-Id: 2SAQ5CK-7MUJ3QR\nX-Syncthing-Version: v1.19.2-ds1\n\nCSRF Error\n',
      cause: 'credentials-invalid',
      source: 'Syncthing 1.19.2, /rest/system/status with a wrong X-API-Key',
    },
  ],
});
