import type { Check } from '../check.ts';
import { supply } from '../supply.ts';

const check: Check = {
  promise:
    'What is installed is what was reviewed: every package pinned by its hash, no script run, each direct dependency with its reason, the image without root',
  test: 'test/trust/supply.test.ts',
  async run() {
    const { packages, shipped, reasons, wrong } = supply();
    const figure = `${packages} packages pinned, ${shipped} of them shipped for one platform or another, ${reasons} direct with a reason; ${wrong.length} faults`;
    return { figure, ok: wrong.length === 0, broken: wrong };
  },
};

export default check;
