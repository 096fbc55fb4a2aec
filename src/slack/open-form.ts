import type { Call } from './handler.ts';
import { writeMetadata } from './metadata.ts';
import { formView, type Prefilled } from './views/form.ts';

/** Opens the form for what failed; its answer comes back to where it was opened from. Acknowledge first. */
export async function openForm(call: Call, prefilled: Prefilled = {}, threadTs: string | null = null): Promise<void> {
  const { channelId, responseUrl, person, deps } = call;
  const [words, metadata] = await Promise.all([
    call.words(),
    writeMetadata(deps.sealer, person, { channelId, responseUrl, threadTs, diagnosisId: null }),
  ]);
  await call.open(formView(words, prefilled, metadata));
}
