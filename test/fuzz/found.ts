/** Inputs that once broke a parser, as small as a reader needs them to see why. */
export const FOUND: readonly { readonly parser: string; readonly why: string; readonly text: string }[] = [
  {
    parser: 'redactor',
    why: 'a name that holds a long number: "(?:…|\\d{1,4})+$" could cut it in 10^10 ways; 58 s CPU, and with 60 digits for ever',
    text: `x${'9'.repeat(60)}password=hunter2`,
  },
  { parser: 'OAuth 1.0', why: 'half a surrogate pair in a parameter has no percent-encoding', text: 'OAuth oauth_consumer_key="a\ud800"' },
  { parser: 'message signature', why: 'a name that is percent-encoded, but no UTF-8', text: 'a=("@query-param";name="%ff");created=1' },
  { parser: 'curl', why: 'half a surrogate pair to be encoded', text: "curl --data-urlencode 'a=\ud800' https://api.example.com/" },
  {
    parser: 'curl',
    why: 'half a surrogate pair to be encoded',
    text: "curl -x http://p.example.com:80 -U 'u\ud800:p' https://api.example.com/",
  },
  { parser: 'http-snippet', why: 'half a surrogate pair to be encoded', text: 'http GET https://api.example.com/ a==\ud800' },
];
