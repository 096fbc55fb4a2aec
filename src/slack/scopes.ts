/** What the app asks for when it is installed; manifest.yml declares the same (a test holds the two together), README.md says what for. */
export const BOT_SCOPES: readonly string[] = [
  'app_mentions:read',
  'chat:write',
  'chat:write.public',
  'commands',
  'im:history',
  'users:read',
  // Optional: people may take these away on Slack's page, and everything still works with less comfort.
  'channels:read',
  'files:read',
  'files:write',
  'groups:read',
  'usergroups:read',
];
