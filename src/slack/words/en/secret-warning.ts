/** To the author of a public message that holds a secret. */
export const secretWarning = {
  head: (what: string, message: string) => `🔑 Your message holds ${what}, and everybody in this channel can read it (${message}).`,
  aSecret: 'a secret',
  does: (what: string) => `Whoever has it can act as its owner: treat ${what} as known to others.`,
  revoke: 'First make it useless, then delete the message:',
  revokeAt: (vendor: string, url: string) => `Revoke it at ${vendor}: ${url}`,
  revokeSomewhere: 'Revoke it where it was made, or ask whoever gave it to you.',
  deleteMessage: 'Delete the message: its menu (⋮) → Delete message. Deleting alone is not enough; it may have been read or copied.',
  and: ' and ',
};
