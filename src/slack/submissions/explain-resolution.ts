import { explainResolution } from '../../usecases/index.ts';
import { actOn } from '../act-on.ts';
import { textIn } from '../form-values.ts';
import { defineSubmission } from '../handler.ts';
import { FIELD, VIEW } from '../ids.ts';
import { readMetadata } from '../metadata.ts';

export default defineSubmission(VIEW.explain, async (call) => {
  const { deps, person: by, values } = call;
  const { escalationId } = await readMetadata(deps.sealer, by, call.metadata);
  const id = escalationId ?? '';
  await actOn(call, id, () => explainResolution(deps, { escalationId: id, by, resolution: textIn(values, FIELD.reason) }));
});
