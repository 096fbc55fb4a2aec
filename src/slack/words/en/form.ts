/** The form behind the command alone. */
export const form = {
  title: 'Why this 401?',
  submit: 'Find out',
  intro: 'Fill in what you have: the first field alone is enough, or a URL alone.',
  secretWasDeleted: 'Your credential was deleted as soon as the last diagnosis ended. Please give it again; everything else is filled in.',
  what: { label: 'What failed?', placeholder: 'Paste a curl command, the response, log lines or a token' },
  url: { label: 'URL', placeholder: 'https://api.example.com/v1/orders' },
  method: { label: 'Method' },
  headers: {
    label: 'Headers',
    placeholder: 'Accept: application/json',
    hint: 'One on each line. The credential has its own field.',
  },
  credential: {
    label: 'Credential',
    placeholder: 'A token, an API key, or user:password',
    hint: 'Used for this one diagnosis, kept encrypted until it ends, then deleted. It is shown to nobody.',
  },
  experiments: {
    label: 'Experiments',
    option: 'Try variations of the request',
    description: 'Without the credential, with a random one, … Off: sent once, as given.',
  },
  /** Below a field that cannot be used. */
  errors: {
    empty: 'Please paste what failed, or give a URL or a credential.',
    url: 'Please give a whole address that begins with https:// or http://',
    placeholder: 'A secret in this address was deleted: put your own where ‹…› stands.',
    headers: 'Please write each header as Name: value, one on a line.',
    credential: 'Please give one credential on one line.',
    missed: 'The case before had a credential here, and it was deleted. Give it again, or press the button once more to try without.',
  },
};
