import { defineAction } from '../handler.ts';
import { ACTION } from '../ids.ts';
import { ownRecord } from '../own-record.ts';
import { detailsView } from '../views/details.ts';

export default defineAction(ACTION.details, async (call) => {
  await call.ack();
  const record = await ownRecord(call);
  if (record !== null) await call.open(detailsView(await call.words(), record, new Date()));
});
