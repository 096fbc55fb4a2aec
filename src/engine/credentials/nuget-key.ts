import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/nugetapikey. */
export default defineCredential({
  id: 'nuget-key',
  provider: 'NuGet',
  label: 'NuGet API key',
  revoke: 'https://www.nuget.org/account/apikeys',
  recognise: byShape(
    { exact: /^oy2[a-z0-9]{43}$/, prefix: /^oy2[a-z0-9]{30,}$/ },
    { role: 'api-key', home: ['nuget.org'], presented: 'header X-NuGet-ApiKey' },
  ),
  examples: { matches: ['oy2fake0123456789fake0123456789fake0123456789f'], ignores: ['npm_FAKEfake0123456789FAKEfake0123456789'] },
});
