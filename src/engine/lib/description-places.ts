import { type HttpResponse, headerOf } from '../case.ts';

/** Where frameworks serve the description of their API unless told otherwise. */
const BY_FRAMEWORK: readonly { readonly places: readonly string[]; is(answer: HttpResponse): boolean }[] = [
  // springdoc-openapi ("springdoc.api-docs.path"); Spring Security's headers, Spring Boot's error attributes.
  {
    places: ['/v3/api-docs'],
    is: (answer) =>
      /"timestamp"[^{}]{1,400}"path"/.test(answer.body.slice(0, 4000)) ||
      headerOf(answer, 'cache-control') === 'no-cache, no-store, max-age=0, must-revalidate',
  },
  // Swashbuckle; Microsoft.AspNetCore.OpenApi.
  {
    places: ['/swagger/v1/swagger.json', '/openapi/v1.json'],
    is: (answer) => /kestrel|iis/i.test(headerOf(answer, 'server') ?? '') || /asp\.net/i.test(headerOf(answer, 'x-powered-by') ?? ''),
  },
  // NestJS ("/api-json", docs.nestjs.com/openapi).
  { places: ['/api-json'], is: ({ body }) => /^\{(?:"message":"[^"]{1,200}",)(?:"error":"[^"]{1,40}",)?"statusCode":\d{3}\}$/.test(body) },
  // drf-spectacular ("SERVE_URLCONF", its README); Django REST framework says "detail" and serves from Python's WSGI servers.
  {
    places: ['/api/schema/?format=json'],
    is: (answer) => /^\{"detail":"/.test(answer.body) && /gunicorn|wsgi/i.test(headerOf(answer, 'server') ?? ''),
  },
];

/** FastAPI, Fastify, Hono, Huma, Connexion and many hands; go-swagger and flask-restx; springdoc. */
const COMMON = ['/openapi.json', '/swagger.json', '/v3/api-docs'] as const;

/** The likeliest places first, as paths; `most` of them. A first segment such as /api or /v1 may hold the description, too. */
export function usualPlaces(answer: HttpResponse, url: URL, most: number): readonly string[] {
  const framework = BY_FRAMEWORK.find(({ is }) => is(answer))?.places ?? [];
  const prefix = /^\/(?:api|rest|v\d{1,2})(?:\/v\d{1,2})?(?=\/)/i.exec(url.pathname)?.[0];
  const [first, ...others] = COMMON;
  return [...new Set([...framework, first, ...(prefix === undefined ? [] : [`${prefix}/openapi.json`]), ...others])].slice(0, most);
}
