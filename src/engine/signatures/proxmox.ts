import { defineSignature } from '../signature.ts';

/** Proxmox VE API: it says why in the status line (pve.proxmox.com). */
export default defineSignature({
  id: 'proxmox',
  product: 'Proxmox VE',
  layer: 'application',
  patterns: [{ headers: { Server: /^pve-api-daemon/ } }],
  messages: [
    {
      when: { body: /csrf/ },
      suggests: { 'csrf-rejected': 'certain' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
    {
      when: { body: /invalid pve ticket/ },
      suggests: { 'session-expired': 'strong' },
      means: 'The ticket has ended (two hours) or is of another cluster.',
    },
    {
      when: { body: /authentication failure|no such user|invalid token value/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /permission check failed/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { status: 401 },
      suggests: { 'credentials-missing': 'strong', 'session-expired': 'likely' },
      means: 'No ticket and no API token came with the request.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\nServer: pve-api-daemon/3.0\n\n{"data":null}',
      cause: 'credentials-missing',
      source: 'pve.proxmox.com, API',
    },
  ],
});
