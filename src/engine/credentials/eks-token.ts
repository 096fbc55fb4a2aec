import { defineCredential } from '../credential.ts';
import { readEksToken } from '../lib/eks-token.ts';

/** Source: kubernetes-sigs/aws-iam-authenticator, pkg/token: a presigned STS call in Base64url behind "k8s-aws-v1.". */
export default defineCredential({
  id: 'eks-token',
  provider: 'AWS',
  label: 'EKS authentication token',
  revoke: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html',
  recognise(value) {
    const read = readEksToken(value);
    return read === null ? null : { role: 'access', presented: 'Bearer', issuedAt: read.signedAt, confidence: 0.98 };
  },
  examples: {
    matches: [
      'k8s-aws-v1.aHR0cHM6Ly9zdHMuZXUtd2VzdC0xLmFtYXpvbmF3cy5jb20vP0FjdGlvbj1HZXRDYWxsZXJJZGVudGl0eSZYLUFtei1EYXRlPTIwMjYxMTIxVDA1MDAwMFo',
    ],
    ignores: ['k8s-aws-v1.aGVsbG8', 'k8s-aws-v2.aHR0cHM6Ly9zdHMuZXUtd2VzdC0xLmFtYXpvbmF3cy5jb20v'],
  },
});
