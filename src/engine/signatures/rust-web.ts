import { defineSignature } from '../signature.ts';

/** Rust web frameworks: rejections of extractors (hyperium/headers, seanmonstar/warp, actix/actix-extras). */
export default defineSignature({
  id: 'rust-web',
  product: 'axum, actix-web, Rocket or warp',
  layer: 'application',
  patterns: [
    {
      body: /header of type `?authorization`? (?:was|is) missing|missing request header "?authorization|invalid header: authorization|request requires user authentication/,
    },
  ],
  messages: [
    {
      when: { body: /authorization`? (?:was|is) missing|missing request header "?authorization/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /header of type `?authorization`? (?:was|is) invalid|invalid header: authorization/ },
      suggests: { 'credentials-malformed': 'strong' },
      means: 'The Authorization field is there, but not in the form that the extractor reads.',
    },
    {
      when: { body: /request requires user authentication/ },
      suggests: { 'credentials-missing': 'strong', 'credentials-invalid': 'likely' },
      means: 'The page of Rocket for any 401: a credential is missing or wrong.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 400 Bad Request\n\nHeader of type `authorization` was missing',
      cause: 'credentials-missing',
      source: 'tokio-rs/axum typed header rejection',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"error":{"code":401,"reason":"Unauthorized","description":"The request requires user authentication."}}',
      cause: 'credentials-missing',
      source: 'rwf2/Rocket core catcher',
    },
  ],
});
