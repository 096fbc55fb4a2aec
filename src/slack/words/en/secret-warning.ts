/** To the author of a public message that holds a secret, or to who asked about it where an app wrote it. */
export const secretWarning = {
  head: (what: string, channel: string) => `🔑 Your message in ${channel} holds ${what}. Everybody there can read it.`,
  headOther: (what: string, channel: string) =>
    `🔑 The message in ${channel} that you asked about holds ${what}. Everybody there can read it, and an app wrote it: please tell whoever runs that app.`,
  caseGoesOn: 'Your case goes on; this note is for your eyes only, and I do not repeat the secret.',
  /** Kinds that no vendor names. */
  kinds: {
    'private-key': 'a private key',
    'session-cookie': 'a session cookie',
    password: 'a password',
    'basic-pair': 'a user name with its password',
    jwt: 'a signed token (JWT)',
    secret: 'a secret',
  },
  /** "GitHub personal access token", in a sentence. */
  named: (label: string) => `a secret (${label})`,
  /** What it can do, by the part it plays. */
  does: {
    access: 'Whoever has it can call the API in the name of its owner, with all of its rights.',
    'api-key': 'Whoever has it can call the API on the account of its owner, and may cause costs.',
    refresh: 'Whoever has it can get new access again and again, even after today’s token has ended.',
    id: 'It says who signed in, and some APIs take it as proof of that.',
    'client-secret': 'Whoever has it can pass as the application that it belongs to.',
    session: 'Whoever has it is signed in as its owner, without password or second factor.',
    password: 'Whoever has it can sign in as its owner, also elsewhere if the password is used there.',
    unknown: 'Whoever has it may be able to act as its owner.',
  },
  steps: 'First make it useless, then delete the message:',
  revokeAt: (what: string, vendor: string) => `Revoke the ${what} at ${vendor}:`,
  revokeHow: {
    'private-key': 'Take the private key out of use: make a new pair, and remove the old public key or certificate wherever it is trusted.',
    'session-cookie': 'Sign out of that site, best of all sessions: that ends the cookie.',
    password: 'Change the password, wherever it is used.',
    'basic-pair': 'Change that user’s password, or delete the user if it was made for a script.',
    jwt: 'A JWT works until its time is over and can rarely be called back: sign out, and ask whoever issues it to end the session if it lasts more than minutes.',
    secret: 'Revoke it where it was made, or ask whoever gave it to you.',
  },
  revokeNamed: (label: string) => `Revoke the ${label} where it was made, or ask whoever gave it to you.`,
  deleteMessage: 'Delete the message: its menu (⋮) → Delete message. Deleting alone is not enough; it may have been read or copied.',
  deleteOther: 'Have the message deleted: an admin or the app’s owner can. Deleting alone is not enough; it may have been read or copied.',
  nextTime: (command: string) => `Next time \`${command}\` or a direct message to me keeps it between us.`,
  and: ' and ',
};
