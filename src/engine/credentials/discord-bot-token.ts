import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/discordbottoken. */
export default defineCredential({
  id: 'discord-bot-token',
  provider: 'Discord',
  label: 'Discord bot token',
  revoke: 'https://discord.com/developers/applications',
  recognise: byShape(
    {
      // The first part is the bot's number in Base64, so that it begins with the digits 1 to 9.
      exact: /^[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}$/,
      prefix: /^(?!eyJ)[A-Za-z0-9_-]{23,28}\.[A-Za-z0-9_-]{6,7}\.[A-Za-z0-9_-]{27,40}$/,
    },
    { role: 'access', home: ['discord.com'], presented: 'scheme Bot' },
  ),
  examples: {
    matches: ['MTIzNDU2Nzg5MDEyMzQ1Njc4.GFAKEf.FAKEfakeFAKEfakeFAKEfakeFAKEfakeFAKEfa'],
    ignores: ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln'],
  },
});
