import type { Family } from './family.ts';

/** Who may not come in although the credential is known, or from where, how often and to what. */
export const ACCESS: readonly Family[] = [
  // Access.
  [
    /(?:in|not have )sufficient[ _]?(?:\w{1,14} ){0,2}scopes?|(?:not (?:contain|include|have)|lacks?)(?: \w{1,14}){0,6} scopes?\b|(?:missing|requires?|required|needs?|lacks?|following|without)(?:[ _](?:the|a|any|one|of|required|following|openid|oauth)){0,4}[ _]scopes?\b|scopes? (?:is |are )?(?:required|missing|insufficient)|(?:requires?|needs?|missing|lacks?) (?:the )?(?:scope )?["'`]?[\w.-]{1,40}:[\w.:-]{1,40}["'`]?(?: scope| permission)?|(?:scope|claim)\(?s?\)? .{0,20}required|consent_required|required scope|\binvalid_scope\b/,
    { 'scope-insufficient': 'strong', 'permission-denied': 'hint' },
    'The answer says that the token lacks a scope.',
  ],
  [
    /\bip(?: address)?\b.{0,60}(?:not (?:allowed|white-?listed|allow-?listed|permitted|authori[sz]ed|in the)|disallowed|blocked|denied|restricted|banned|rejected|forbidden)|(?:from|unauthori[sz]ed) (?:this |your )?ip\b|ip[ _]address[ _]blocked|from (?:this |your )(?:location|network|country|region)|from location:|client denied by server|forbidden by rule|ip_not_allowed|can only (?:log ?in|connect) (?:via|from) localhost|not in (?:the )?(?:ip )?(?:allow|white)[- ]?list|not on (?:the|your) (?:ip )?(?:allow|access|white)[- ]?list/,
    { 'ip-restricted': 'strong', 'permission-denied': 'hint' },
    'The answer says that the address of the caller is not allowed.',
  ],
  [
    /account (?:is |has been )?(?:temporarily )?(?:locked|disabled|suspended|inactive|deactivated|blocked|closed|frozen|not (?:active|activated|enabled|confirmed|verified))|(?:user|api key|key|project|tenant|subscription|organi[sz]ation|client token|consumer)(?: account)? (?:is |has been |was )?(?:temporarily |currently )?(?:locked|disabled|suspended|inactive|deactivated)|inactive (?:user|account|client|key)|locked ?out|user (?:is )?blocked|your account .{0,30}(?:locked|disabled|suspended|not active)|password (?:has )?expired|password must be changed|credentials have expired|(?:confirm|verify) your (?:e-?mail|account)|payment required|billing.{0,30}(?:disabled|required|inactive|hard limit)|past due|(?:trial|subscription|licen[sc]e|plan|membership)(?: period)? (?:has |is )?(?:expired|ended|inactive)|e-?mail (?:address )?(?:is )?not (?:been )?(?:verified|confirmed)|unpaid|account_(?:locked|disabled|inactive|suspended|blocked|deactivated|state_invalid)/,
    { 'account-locked': 'strong', 'credentials-invalid': 'hint' },
    'The answer says that the account is locked, disabled or not in good standing.',
  ],
  [
    /rate[ _-]?limit|too many (?:requests|attempts|failed|login)|throttl|quota[ _](?:exceeded|violation|limit)|limit exceeded|exceeded.{0,40}(?:rate|quota)/,
    { 'rate-limited': 'strong' },
    'The answer says that too many requests were made.',
  ],
  [
    /you have been blocked|web application firewall|unusual traffic|automated (?:access|queries|requests)|verify you are (?:a )?human|bot (?:detected|protection)|captcha (?:is )?(?:required|challenge|verification)|(?:solve|complete) (?:the |a )?captcha|requested url was rejected|support id is|security service to protect itself|access denied by security policy|mod_security|not acceptable!|ha(?:ve|s) a user-agent|user[- ]agent (?:header )?(?:is )?(?:required|missing|blocked|not allowed)|request (?:was |has been )?blocked|error code: 10(?:10|20)\b|incident id|_incapsula_/,
    { 'waf-blocked': 'strong' },
    'The answer says that a protection in front of the server blocked the request.',
  ],
  [
    /(?:test|sandbox) (?:mode|key|token).{0,80}(?:live|production)|(?:live|production) (?:mode|key|token).{0,80}(?:test|sandbox)|(?:wrong|invalid|incorrect|valid|another|different) (?:region|data ?cent(?:er|re)|environment|tenant)\b|(?:another|different|other) (?:project|realm|organi[sz]ation|environment)|(?:is|are) for the (?:sandbox|test|live|production|staging) |not valid for this (?:tenant|region|environment|account|workspace)|belong to (?:this|the|another) (?:requested )?(?:organi[sz]ation|project|tenant|workspace|environment)|region '[^']{0,40}' is wrong|using the specified endpoint|not (?:valid )?for this (?:environment|region)/,
    { 'environment-mismatch': 'strong' },
    'The answer says that the credential belongs to another environment, region or tenant.',
  ],
  [
    /sent to https port|(?:must|please) use https|ssl (?:is )?required|https (?:is )?required|no route matched|route not found|cannot (?:get|post|put|delete|patch) \/|no such (?:endpoint|route|method)|unknown (?:endpoint|route)|method not allowed/,
    { 'endpoint-mismatch': 'strong' },
    'The answer says that nothing of this address and method is served here.',
  ],
];
