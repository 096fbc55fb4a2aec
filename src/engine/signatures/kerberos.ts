import { defineSignature } from '../signature.ts';

/** Kerberos and SPNEGO: texts of MIT krb5 (lib/krb5/error_tables/krb5_err.et, lib/gssapi), the JDK's JGSS and Apache's modules. */
export default defineSignature({
  id: 'kerberos',
  product: 'Kerberos (SPNEGO)',
  layer: 'unknown',
  patterns: [
    {
      body: /gss_accept_sec_context|gssexception|\bkrb5\b|krb_ap_err|krb5kdc_err|spnego|kerberos(?:auth| database| credentials)|krbexception|krb5cc_/,
    },
  ],
  messages: [
    // RFC 4559: the token must be GSS-API; "TlRMTVNTUA" is "NTLMSSP" in Base64. mod_auth_kerb names it, the JDK says "Defective token".
    {
      when: {
        body: /received token seems to be ntlm|defective token detected|gssheader did not find the right tag|unsupported mechanism was requested|no supported mechanism|negotiate header was invalid: ?negotiate tlrmtvntua/,
      },
      suggests: { 'scheme-mismatch': 'strong', 'identity-provider-misconfigured': 'hint' },
      means: 'An NTLM token came where a Kerberos ticket is wanted: the client got no ticket for this service and fell back.',
      standalone: true,
    },
    {
      when: { body: /clock skew too great|krb_ap_err_skew|krb5krb_ap_err_skew/ },
      suggests: { 'clock-skew': 'certain' },
      means: 'Kerberos allows five minutes between the clocks; these differ by more.',
      standalone: true,
    },
    {
      when: {
        body: /cannot find key of appropriate type|checksum failed|integrity check on decrypted field failed|wrong principal in request|key version number for principal|no (?:suitable|matching) (?:key|entry) (?:found )?in keytab|keytab (?:contains|does not contain|entry not found)|server not found in kerberos database|krb_ap_err_modified|krb5_kt_notfound|kdc has no support for encryption type/,
      },
      suggests: { 'identity-provider-misconfigured': 'likely', 'server-misconfigured': 'likely' },
      means: 'Service name, key table and directory do not agree, so that no ticket can be read.',
      standalone: true,
    },
    {
      when: { body: /client's credentials have been revoked|kdc_err_client_revoked/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The KDC says so of accounts that are locked or disabled.',
      standalone: true,
    },
    {
      when: { body: /password has expired|kdc_err_key_expired/ },
      suggests: { 'account-locked': 'strong' },
      means: 'The password must be changed before tickets are given.',
    },
    {
      when: {
        body: /pre-?authentication (?:information was invalid|failed)|client (?:'[^']{1,80}' )?not found in kerberos database|kdc_err_preauth_failed|kdc_err_c_principal_unknown/,
      },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The KDC does not know the user, or the password is wrong.',
      standalone: true,
    },
    {
      when: { body: /(?:ticket|credentials?) (?:has |have |is |are )?expired|krb_ap_err_tkt_expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The ticket has expired.',
    },
    {
      when: {
        body: /no kerberos credentials available|no credentials cache found|credentials cache (?:file|keyring) .{0,120}not found|no credentials were supplied|failed to find any kerberos tgt|matching credential not found/,
      },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The client holds no ticket: nobody has signed in with kinit, or in another cache.',
      standalone: true,
    },
    {
      when: { body: /cannot (?:contact|find|locate|resolve).{0,60}\bkdc\b/ },
      suggests: { 'identity-provider-unavailable': 'strong' },
      means: 'No KDC could be reached.',
      standalone: true,
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\nGSSException: Defective token detected (Mechanism level: GSSHeader did not find the right tag)',
      cause: 'scheme-mismatch',
      source: 'openjdk sun.security.jgss.GSSHeader',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\ngss_init_sec_context() failed: No Kerberos credentials available (default cache: FILE:/tmp/krb5cc_0)',
      cause: 'credentials-missing',
      source: 'krb5 src/lib/gssapi/krb5',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\nKrbException: Clock skew too great (37)',
      cause: 'clock-skew',
      source: 'openjdk sun.security.krb5.internal.Krb5',
    },
  ],
});
