import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'telegram-bot-token',
  provider: 'Telegram',
  label: 'Telegram bot token',
  revoke: 'https://t.me/BotFather',
  recognise: byShape(
    { exact: /^[0-9]{5,16}:[A-Za-z0-9_-]{35}$/ },
    { role: 'access', home: ['api.telegram.org'], presented: 'in the path: /bot<token>/' },
  ),
  examples: { matches: ['123456789:FAKEfake0123456789FAKEfake012345678'], ignores: ['123456789'] },
});
