import { openWorld } from '../../net/forgery.ts';
import { forgeryCases } from '../../net/forgery-cases.ts';
import type { Check } from '../check.ts';

const check: Check = {
  promise: 'From Slack only public addresses are dialled, whatever the spelling, the redirect, the token or the second answer of a name',
  test: 'test/net/forgery.test.ts',
  async run() {
    const world = await openWorld();
    const broken: string[] = [];
    let longest = 0;
    for (const one of forgeryCases) {
      const begun = performance.now();
      const wrong = await world.judge(one);
      longest = Math.max(longest, performance.now() - begun);
      if (wrong !== null) broken.push(`${one.id}: ${wrong}`);
    }
    await world.close();
    const blocked = forgeryCases.filter(({ expect }) => expect === 'block').length;
    const right = forgeryCases.length - broken.length;
    const figure = `${right} of ${forgeryCases.length} pastes through the whole engine, ${blocked} to be refused; ${broken.length} wrong dials; slowest ${Math.round(longest)} ms`;
    return { figure, ok: broken.length === 0, broken };
  },
};

export default check;
