import { defineAction } from '../handler.ts';
import { ACTION } from '../ids.ts';
import { ownRecord } from '../own-record.ts';
import { runAgain } from '../run-again.ts';

export default defineAction(ACTION.runAgain, async (call) => {
  const record = await ownRecord(call);
  return record === null ? call.ack() : runAgain(call, record);
});
