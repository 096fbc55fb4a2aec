import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'credentials-malformed',
  story: '`echo | base64` put the line break of the file into the credential.',
  neighbourOf: 'credentials-invalid',
  needs: ['nginx', 'openssl'],
  arrange({ at }) {
    const encoded = Buffer.from('ada:correct-horse\n').toString('base64');
    return { text: at('nginx', '/reports/report.json'), overlay: { headers: [['Authorization', `Basic ${encoded}`]] } };
  },
});
