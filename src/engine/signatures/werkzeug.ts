import { defineSignature } from '../signature.ts';

/** Flask and Werkzeug: the words of their 401 page (pallets/werkzeug exceptions.py). */
export default defineSignature({
  id: 'werkzeug',
  product: 'Flask and Werkzeug',
  layer: 'application',
  patterns: [{ body: /the server could not verify that you are authorized to access the url requested/ }],
  messages: [
    {
      when: { body: /could not verify that you are authorized/ },
      suggests: { 'credentials-missing': 'likely', 'credentials-invalid': 'likely' },
      means: 'The page of Werkzeug for any 401: a credential is missing or wrong.',
    },
  ],
  examples: [
    {
      answer:
        "HTTP/1.1 401 Unauthorized\nServer: Werkzeug/3.0.1 Python/3.11\n\n<title>401 Unauthorized</title><p>The server could not verify that you are authorized to access the URL requested. You either supplied the wrong credentials (e.g. a bad password), or your browser doesn't understand how to supply the credentials required.</p>",
      cause: 'credentials-missing',
      source: 'pallets/werkzeug exceptions.py',
    },
  ],
});
