import { defineSignature } from '../signature.ts';

/** What git, docker, npm, pip, the clouds' SDKs and JWT libraries print where people paste a terminal instead of an answer. */
export default defineSignature({
  id: 'command-line-tools',
  product: 'Command line tool',
  layer: 'client',
  patterns: [],
  messages: [
    // git credential.c: it asked for a user name and nobody could answer.
    {
      when: {
        body: /could not read (?:user ?name|password) for|terminal prompts disabled|no basic auth credentials|code eneedauth|\bneed auth\b|error getting credentials - err/,
      },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The tool has no credential for this host.',
      standalone: true,
    },
    // boto3 NoCredentialsError, aws-sdk NoCredentialProviders, google-auth DefaultCredentialsError, azure-identity.
    {
      when: {
        body: /unable to locate credentials|nocredentialproviders|no valid (?:providers in chain|credential sources? found)|could not load credentials from any providers|default credentials were not found|could not automatically determine credentials|could not find default credentials|please run '?"?az login|do not currently have an active account selected|defaultazurecredential failed|cannot configure default credentials|could not load the default credentials|no credentials? (?:were |was )?configured|unable to load (?:aws )?credentials from any provider/,
      },
      suggests: { 'credentials-missing': 'certain', 'credentials-invalid': 'against' },
      means: 'The library found no credential in any of the places where it looks.',
      standalone: true,
    },
    {
      when: {
        body: /credentials not correct for|invalid credentials for 'https?:|non-existent authentication information|incorrect username or password|incorrect or missing password/,
      },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
      standalone: true,
    },
    // npm/cli error-message.js, E401: two factors are part of its standing advice, and asked of nobody.
    {
      when: { body: /incorrect or missing password.{0,200}enable two-factor authentication/s },
      suggests: { 'mfa-required': 'against' },
      means: 'The npm client says this of every login that is wrong or out of date.',
      standalone: true,
    },
    // openssh sshconnect2.c names the methods that the server would still take: none of them let this client in.
    {
      when: { body: /permission denied \((?:publickey|password|keyboard-interactive|gssapi|hostbased)/ },
      suggests: { 'credentials-invalid': 'certain', 'credentials-missing': 'hint', 'permission-denied': 'against' },
      means: 'The SSH server accepts none of the keys and passwords that were offered.',
      standalone: true,
    },
    // Active Directory's bind errors carry a Windows logon status in hexadecimal (MS-ERREF 2.2: 52e, 525, 532, 533, 701, 773, 775).
    {
      when: { body: /acceptsecuritycontext error, data (?:52e|525)\b/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The directory says that the user name or the password is wrong.',
      standalone: true,
    },
    {
      when: { body: /acceptsecuritycontext error, data (?:532|533|701|773|775)\b/ },
      suggests: { 'account-locked': 'certain', 'credentials-invalid': 'against' },
      means: 'The directory says that the account is locked, disabled or expired, or that its password must be changed.',
      standalone: true,
    },
    // The registry answers 401 for a private repository and for none; docker can only name all three (moby daemon/errors.go).
    {
      when: { body: /pull access denied for .{1,200}repository does not exist or may require/ },
      suggests: { 'credentials-missing': 'likely', 'endpoint-mismatch': 'likely', 'permission-denied': 'hint' },
      means: 'Docker says the same where nobody is logged in, where the right is missing and where there is no such image.',
      standalone: true,
    },
    // PHP under CGI and FPM: the field is not handed on unless the server is told to (Apache CGIPassAuth).
    {
      when: { body: /undefined (?:array key|index|variable):? ["']?(?:redirect_)?http_authorization/ },
      suggests: { 'authorization-stripped': 'strong', 'credentials-missing': 'likely' },
      means: 'The program finds no Authorization field in what the web server hands to it.',
      standalone: true,
    },
    {
      when: { body: /code eotp|saml enforcement|saml sso|protected by organization saml/ },
      suggests: { 'mfa-required': 'strong' },
      means: 'The answer asks for a further step of signing in: a one-time code, or the single sign-on of the organisation.',
      standalone: true,
    },
    // GitHub: permissions of fine-grained tokens and of apps; the token of a workflow.
    {
      when: { body: /not accessible by (?:personal access token|integration)/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'likely' },
      means: 'The token lacks a permission that is needed here.',
      standalone: true,
    },
    {
      when: { body: /permission to \S{1,200} denied to|write access to repository not granted/ },
      suggests: { 'permission-denied': 'certain', 'scope-insufficient': 'hint' },
      means: 'The answer names the caller: it is known, and the right is missing.',
      standalone: true,
    },
    {
      when: { body: /insufficient authentication scopes/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'against' },
      means: 'The token lacks a scope that is needed here.',
      standalone: true,
    },
    // RFC 6749 §5.2, as libraries print it (google-auth, oauthlib, openid-client, MSAL, Spring).
    {
      when: {
        body: /refresherror: ?\(?['"]?invalid_grant|invalid_grant: ?(?:token has been expired or revoked|bad request|malformed auth code|account not found|reauth)|\[invalid_grant\]|error=invalid_grant|oauth2: "invalid_grant"/,
      },
      suggests: { 'grant-rejected': 'certain', 'token-revoked': 'hint', 'token-expired': 'hint' },
      means: 'The token endpoint does not take the refresh token or code any more.',
      standalone: true,
    },
    {
      when: {
        body: /jwt (?:string|token) ?(?:argument )?cannot be null or empty|token cannot be null or empty|jwt must be provided|no token to decode|charsequence cannot be null or empty/,
      },
      suggests: { 'credentials-missing': 'strong', 'token-malformed': 'likely' },
      means: 'The library was given an empty text: no token arrived.',
      standalone: true,
    },
    {
      when: {
        body: /secretorp(?:rivate|ublic)key must (?:have a value|be)|secret or private key must|requires a secret or key|jwtstrategy requires|key must be at least|the specified key byte array is \d{1,3} bits|idx10(?:653|720|603)\b/,
      },
      suggests: { 'server-misconfigured': 'certain', 'no-auth-failure': 'against' },
      means: 'The server has no usable key to sign or check tokens with.',
      standalone: true,
    },
    {
      when: {
        body: /idx20803|idx20804|idx20807|jwtdecoderinitializationexception|unable to resolve the configuration with the provided issuer|unable to obtain configuration from/,
      },
      suggests: { 'identity-provider-unavailable': 'certain' },
      means: 'The metadata of the identity provider could not be fetched.',
      standalone: true,
    },
    {
      when: { body: /aadsts50011\b|aadsts500112|aadsts500113/ },
      suggests: { 'redirect-uri-mismatch': 'certain' },
      means: 'The answer says that the redirect address is not one registered for the client.',
      standalone: true,
    },
    // Browsers' consoles name the attribute for which a cookie was dropped (MDN, "SameSite").
    {
      when: {
        body: /cookie .{0,80}(?:has been|was|will be) (?:soon be )?(?:rejected|blocked)|"?samesite"?.{0,60}(?:blocked|rejected|not sent)|this set-cookie (?:was|header).{0,60}blocked/,
      },
      suggests: { 'session-cookie-rejected': 'certain', 'credentials-missing': 'against' },
      means: 'The browser says that it did not take, or does not send, the cookie.',
      standalone: true,
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\nPHP Warning:  Undefined array key "HTTP_AUTHORIZATION" in /srv/api/index.php on line 3',
      cause: 'authorization-stripped',
      source: 'httpd documentation, CGIPassAuth',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\nnpm error Incorrect or missing password.\nnpm error If you were trying to login, change your password, create an\nnpm error authentication token or enable two-factor authentication then',
      cause: 'credentials-invalid',
      source: 'npm/cli lib/utils/error-message.js',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\ngit@github.com: Permission denied (publickey).',
      cause: 'credentials-invalid',
      source: 'openssh sshconnect2.c',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n[LDAP: error code 49 - 80090308: LdapErr: DSID-0C09044E, comment: AcceptSecurityContext error, data 775, v2580]',
      cause: 'account-locked',
      source: 'MS-ERREF 2.2',
    },
    {
      answer: "HTTP/1.1 401 Unauthorized\n\nfatal: could not read Username for 'https://github.com': terminal prompts disabled",
      cause: 'credentials-missing',
      source: 'git/git credential.c',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\nbotocore.exceptions.NoCredentialsError: Unable to locate credentials',
      cause: 'credentials-missing',
      source: 'boto/botocore exceptions.py',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"message":"Resource not accessible by personal access token"}',
      cause: 'scope-insufficient',
      source: 'GitHub REST documentation, fine-grained tokens',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\nError: secretOrPrivateKey must have a value',
      cause: 'server-misconfigured',
      source: 'auth0/node-jsonwebtoken sign.js',
    },
    {
      answer: "HTTP/1.1 400 Bad Request\n\nRefreshError: ('invalid_grant: Token has been expired or revoked.', {'error': 'invalid_grant'})",
      cause: 'grant-rejected',
      source: 'googleapis/google-auth-library-python google/oauth2/_client.py',
    },
  ],
});
