import { defineSignature } from '../signature.ts';

/** Firebase Cloud Messaging: FcmError codes (firebase.google.com, "FCM error codes"). */
export default defineSignature({
  id: 'firebase-messaging',
  product: 'Firebase Cloud Messaging',
  layer: 'application',
  patterns: [{ body: /google\.firebase\.fcm\.v1\.fcmerror|third_party_auth_error|sender_id_mismatch|auth error from apns or web push/ }],
  messages: [
    {
      when: { body: /third_party_auth_error|auth error from apns/ },
      suggests: { 'server-misconfigured': 'certain', 'identity-provider-misconfigured': 'likely', 'credentials-missing': 'against' },
      means: 'The APNs key or web push key stored in the Firebase project is missing or wrong; the sender was accepted.',
    },
    {
      when: { body: /sender_id_mismatch/ },
      suggests: { 'environment-mismatch': 'certain' },
      means: 'The device registered with another project than the one that sends.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"error":{"code":401,"message":"Auth error from APNS or Web Push Service","status":"UNAUTHENTICATED","details":[{"@type":"type.googleapis.com/google.firebase.fcm.v1.FcmError","errorCode":"THIRD_PARTY_AUTH_ERROR"}]}}',
      cause: 'server-misconfigured',
      source: 'firebase.google.com, FCM error codes',
    },
  ],
});
