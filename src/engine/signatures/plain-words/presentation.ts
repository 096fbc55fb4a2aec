import type { Family } from './family.ts';

/** Where and how a credential was sent, and to which end point of OAuth. */
export const PRESENTATION: readonly Family[] = [
  // OAuth token and authorisation endpoints (RFC 6749 §4.1.2.1, §5.2) also answer in prose.
  [
    /redirect[ _]ur[il].{0,80}(?:mismatch|not match|n't match|malformed|not (?:registered|allowed|valid|whitelisted)|invalid|did not match)|(?:invalid|mismatching|unregistered)[ _]redirect[ _]ur[il]|register the redirect ur[il]|redirect_uri_mismatch|reply (?:url|address).{0,60}match/,
    { 'redirect-uri-mismatch': 'strong' },
    'The answer says that the redirect address is not one registered for the client.',
  ],
  // Where and how the credential was sent. First: a way of signing in that the vendor has closed (Atlassian Cloud, GitHub, PyPI,
  // Exchange Online, Azure resources with local authentication off, S3's old signatures, X's endpoints for users only).
  [
    /(?:basic|password|legacy|api[ -]?key|key[- ]?based|shared[ -]key|local|cookie|alternate)(?:[ -]based)?[ _-]?(?:auth(?:entication|orization|n)?|credentials?|login)(?: (?:with|using|via|for|to|on) [\w/ ]{1,60}?)? ?(?:is |are |was |were |has been |have been )(?:currently |now )?(?:deprecated|disabled|removed|retired|blocked|turned off|unsupported|not (?:supported|permitted|allowed|enabled|available)|no longer (?:supported|allowed|permitted|available|accepted))|user ?name ?(?:\/|and|or) ?password (?:auth\w{0,14} )?(?:is |are )no longer|passwords? (?:is |are )(?:no longer|not) (?:supported|accepted|allowed)|stopped supporting (?:account )?passwords?|(?:account )?passwords? (?:can no longer|cannot) be used|authenticating with [\w .-]{3,40} is forbidden|authori[sz]ation mechanism you have provided is not supported|basicauthblocked|keybasedauthenticationnotpermitted|authenticationtypedisabled|(?:unsupported|unrecogni[sz]ed|unknown) (?:authentication|authori[sz]ation|auth)\b|unsupported_auth|unable to respond to any of these challenges: \{\w|no (?:supported|acceptable) auth\w{0,14} (?:scheme|method|mechanism)s?|api keys? (?:is |are )?not supported (?:by|for)/,
    { 'scheme-mismatch': 'strong', 'credentials-invalid': 'hint', 'credentials-missing': 'against' },
    'The answer says that this way of signing in is not, or no longer, taken here.',
  ],
  [
    /(?:unsupported|unknown|wrong|bad)[ _](?:authentication |authori[sz]ation |auth ){0,1}(?:scheme|method)|expected '?(?:basic|bearer)'? (?:authentication )?scheme|missing 'bearer' type|(?:authentication|authori[sz]ation|auth) (?:scheme|type|method).{0,30}(?:not (?:supported|allowed|accepted)|unsupported)|requires the \w{2,20} (?:authentication )?scheme|password authentication (?:was|is) (?:removed|not supported|no longer)|bad_scheme|is not of (?:the )?type '?(?:basic|bearer|digest)\b|scheme must be\b|(?:invalid|wrong|unsupported|unexpected|missing) (?:\w{1,16} ){0,3}token prefix|only (?:basic|bearer|digest|oauth2?|negotiate|api key|token) auth\w{0,14} is (?:supported|allowed|accepted)|(?:use|expected|expecting) (?:the )?(?:basic|bearer|digest|token) (?:authentication|scheme)\b/,
    { 'scheme-mismatch': 'strong', 'credentials-malformed': 'hint' },
    'The answer says that another authentication scheme is expected.',
  ],
  [
    /malformed (?:authori[sz]ation|auth|header|basic|bearer|credential)|(?:authori[sz]ation|auth|basic|bearer|token|credentials?) header.{0,60}(?:malformed|is invalid|not valid|bad format|format|must (?:be|contain|start|have)|should (?:be|have)|one and only one)|(?:invalid|bad) (?:authori[sz]ation|auth|basic|bearer|token) (?:header|format)|format is authori[sz]ation|bad_authorization_header|invalid authori[sz]ation in request|invalid request headers|invalid format for|not correctly base64|illegal base64|invalid base64|not encoded correctly|invalid basic credential format|should not contain spaces|space-delimited|bearer token is malformed|\bheader is malformed|(?:key|token|credentials?|secret) format is (?:not valid|invalid|incorrect|wrong)/,
    { 'credentials-malformed': 'strong', 'scheme-mismatch': 'hint' },
    'The answer says that the credential is not written as the server can read it.',
  ],
  [
    /(?:multiple|duplicate|two|several|more than one) (?:jwt |bearer |api |access |auth\w{0,12} )?(?:tokens?|(?<!duplicate )keys?|credentials|authori[sz]ation headers?|auth\w{0,12} (?:mechanisms?|methods?))\b|only one auth mechanism/,
    { 'credentials-conflict': 'strong', 'credentials-malformed': 'likely' },
    'The answer says that more than one credential was sent.',
  ],
];
