import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'no-auth-failure',
  story: '"basic" in lower case is fine (RFC 9110 §11.1).',
  neighbourOf: 'credentials-malformed',
  needs: ['nginx', 'openssl'],
  arrange({ at }) {
    const encoded = Buffer.from('ada:correct-horse').toString('base64');
    return { text: at('nginx', '/reports/report.json'), overlay: { headers: [['Authorization', `basic ${encoded}`]] } };
  },
});
