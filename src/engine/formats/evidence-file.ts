import { defineFormat } from '../format.ts';
import { evidenceFileIn, readEvidenceFile } from '../lib/evidence-file.ts';

/** A case that why401 saw before, as an escalation carries it: judged again from its facts, and nothing is sent. */
export default defineFormat({
  id: 'evidence-file',
  longest: 1_500_000,
  confidence: (text) => (evidenceFileIn(text) < 0 ? 0 : 1),
  parse(text) {
    const recorded = readEvidenceFile(text);
    if (recorded === null)
      return { problem: 'This evidence file is damaged, or another version of why401 wrote it. Send the case itself.' };
    const understood = ['an evidence file: the case is judged again from its facts, and nothing is sent', ...recorded.material.understood];
    return { understood, ignored: recorded.material.ignored, recorded };
  },
  examples: [
    '{"why401":"evidence file","version":1,"facts":{"shared":[],"root":{"material":{"format":"url","understood":[],"ignored":[]},"outcomes":[],"now":1700000000,"cutShort":false}}}',
  ],
});
