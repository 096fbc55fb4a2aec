// node --import shifted-clock.mjs: the wall clock of a process, jumped by as many milliseconds as the file WHY401_TEST_CLOCK says, from the moment on that it
// says so. What measures spans (performance.now, timers) goes on as it does when a real machine's clock is set. Threads read the same file.
import { readFileSync } from 'node:fs';

const path = process.env['WHY401_TEST_CLOCK'] ?? '';
const LOOK_MS = 50;
const RealDate = Date;
let jumped = 0;
let looked = Number.NEGATIVE_INFINITY;

function now() {
  const span = performance.now();
  if (span - looked > LOOK_MS) {
    looked = span;
    try {
      jumped = Number(readFileSync(path, 'utf8')) || 0;
    } catch {
      jumped = 0;
    }
  }
  return RealDate.now() + jumped;
}

class ShiftedDate extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [now()] : given));
  }
  static now() {
    return now();
  }
}
globalThis.Date = ShiftedDate;
