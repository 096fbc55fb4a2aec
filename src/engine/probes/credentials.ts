import type { SentCredential } from '../lib/sent-credentials.ts';
import { sentCredentials } from '../lib/sent-credentials.ts';
import { absent, defineProbe, found } from '../probe.ts';

/** What identifies the caller in the request as given. */
export default defineProbe({
  id: 'credentials',
  reach: 'none',
  run(material) {
    if (material.request === undefined) return absent('the material shows no request');
    const sent = sentCredentials(material.request).filter((credential) => !isSupplement(credential));
    const { digestCredential } = material.connection;
    const digest: SentCredential[] =
      digestCredential === undefined ? [] : [{ place: 'header', name: 'Authorization', scheme: 'Digest', value: digestCredential }];
    const carried = [...sent, ...digest];
    return carried.length > 0 ? found<readonly SentCredential[]>(carried) : absent('the request carries no credential');
  },
});

/** Proxy credentials, proofs and CSRF tokens go with a credential; alone they identify nobody. */
function isSupplement({ name }: SentCredential): boolean {
  return /^(?:proxy-authorization|dpop|x-(?:csrf|xsrf)-?token|_?csrf(?:token)?|xsrf-token|code_verifier)$/i.test(name);
}
