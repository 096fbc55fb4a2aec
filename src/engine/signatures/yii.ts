import { defineSignature } from '../signature.ts';

/** Yii: filters for authentication (yiisoft/yii2 framework/filters/auth). */
export default defineSignature({
  id: 'yii',
  product: 'Yii',
  layer: 'application',
  patterns: [{ body: /your request was made with invalid credentials|unable to verify your data submission/ }],
  messages: [
    {
      when: { body: /made with invalid credentials/ },
      suggests: { 'credentials-invalid': 'strong', 'credentials-missing': 'likely' },
      means: 'Yii says this of a missing credential and of a wrong one.',
    },
    {
      when: { body: /unable to verify your data submission/ },
      suggests: { 'csrf-rejected': 'certain' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"name":"Unauthorized","message":"Your request was made with invalid credentials.","code":0,"status":401}',
      cause: 'credentials-invalid',
      source: 'yiisoft/yii2 framework/filters/auth',
    },
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"name":"Bad Request","message":"Unable to verify your data submission.","code":0,"status":400}',
      cause: 'csrf-rejected',
      source: 'yiisoft/yii2 framework/web/Controller.php',
    },
  ],
});
