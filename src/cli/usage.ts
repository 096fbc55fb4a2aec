/** `why401 --help`. */
export const USAGE = `Usage: why401 <url | token | 'curl …' | -> [options]

Explains an HTTP 401 (and its relatives): the cause, the fix, and who can mend it.

  why401 https://api.example.com/v1/orders -H 'Authorization: Bearer …'
  why401 'curl -u me:secret https://api.example.com/'   a whole curl command as one argument
  why401 eyJhbGciOi…                                    a token alone
  why401 - < failed.txt                                 anything pasted: a request, a response, a curl -v trace, an error
  why401 reach <url> [--resolve host:addr[,addr]]       may Slack users reach this address, and why (not)?
  why401 serve [--role all|web|worker]                  the Slack bot
  why401 playground                                     the bot with a local stand-in for Slack; needs no credentials
  why401 feedback                                       what people said of the bot's verdicts, one JSON line each
  why401 audit [--since DATE] [--json]                  every request the bot sent: who, when, where to, why it was allowed
  why401 rotate-secret [--lost]                         seals what is stored with the first key of WHY401_SECRET=new,old

Request
  -X METHOD                 the method (default GET, POST with -d)
  -H 'Name: value'          a header field; repeat for more
  -d DATA                   the body; @FILE reads it from a file
  -u USER:PASSWORD          Basic authentication
  -b COOKIES                the Cookie field
  --token TOKEN             a bearer token
Connection
  --proxy URL               send through this proxy (also -x)
  --cacert FILE             trust this certificate authority (PEM)
  --cert FILE --key FILE    client certificate and its key (PEM)
  --resolve HOST:ADDR[,ADDR]  use this address instead of looking the name up
  -L, -k                    as in curl: follow redirects, accept any certificate
Answer
  --json                    one JSON object on stdout and nothing else
  --offline                 open no connection: judge only what was given
  --now TIME                the moment to judge by, ISO 8601 (UTC unless it names a zone) or epoch seconds; also WHY401_NOW
  --evidence FILE           also write the case to a file without secrets, which "why401 - < FILE" judges again
  --timeout SECONDS         for the whole diagnosis (default 15)
  --help, --version

Secrets never appear in the output: each is shown as ‹kind #tag›. On a shared machine, paste them on stdin (-) rather than as arguments.
Exit status: 0 diagnosed, whatever the cause; 2 unusable input; 1 internal fault. reach: 0 allowed, 3 refused.
`;
