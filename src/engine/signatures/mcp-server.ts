import { defineSignature } from '../signature.ts';

/** Model Context Protocol over HTTP: JSON-RPC errors and the authorization challenge (modelcontextprotocol.io, authorization and transports). */
export default defineSignature({
  id: 'mcp-server',
  product: 'MCP server',
  layer: 'application',
  patterns: [
    // JSON-RPC alone is spoken by many (aria2, Ethereum nodes, Odoo); -32000 to -32099 are an implementation's own, and these are the SDKs'.
    {
      status: [400, 401, 403, 404],
      body: /"jsonrpc" ?: ?"2\.0".{0,80}"code" ?: ?-3200[01]|"code" ?: ?-3200[01]\b.{0,300}"jsonrpc" ?: ?"2\.0"/,
    },
    { status: [400, 401, 403, 404], headers: { 'Mcp-Session-Id': true } },
    { challenge: /resource_metadata="[^"]{8,300}\.well-known\/oauth-protected-resource/ },
  ],
  messages: [
    {
      when: { body: /no valid session id|session not found|mcp-session-id/ },
      suggests: { 'session-expired': 'strong' },
      means: 'The server does not know this MCP session any more; the client has to initialise again.',
    },
    {
      when: { body: /authentication required|missing authorization|no authorization|"message" ?: ?"unauthorized"/ },
      suggests: { 'credentials-missing': 'strong' },
      means: 'The server asks for an access token; the challenge says where its metadata stands.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer resource_metadata="https://mcp.example.com/.well-known/oauth-protected-resource"\n\n{"jsonrpc":"2.0","error":{"code":-32001,"message":"Unauthorized"},"id":null}',
      cause: 'credentials-missing',
      source: 'modelcontextprotocol.io, authorization',
    },
    {
      answer: 'HTTP/1.1 404 Not Found\n\n{"jsonrpc":"2.0","error":{"code":-32001,"message":"Session not found"},"id":null}',
      cause: 'session-expired',
      source: 'modelcontextprotocol.io, transports',
    },
  ],
});
