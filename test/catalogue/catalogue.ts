import { loadSecretKinds } from '../../src/engine/index.ts';
import { loadCases } from './cases.ts';
import type { Section } from './sample.ts';
import { answers } from './samples/answers.ts';
import { escalations } from './samples/escalations.ts';
import { verdicts } from './samples/verdicts.ts';
import { workspaces } from './samples/workspace.ts';

/** Every message that the product can send. */
export async function loadCatalogue(): Promise<readonly Section[]> {
  const [cases, kinds] = await Promise.all([loadCases(), loadSecretKinds()]);
  return [...verdicts(cases), ...answers(cases, kinds), ...escalations(cases), ...workspaces()];
}
