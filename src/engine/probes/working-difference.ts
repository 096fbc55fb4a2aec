import { asDifference, type Difference, type DifferencePart, requestDifferences } from '../lib/request-difference.ts';
import { absent, defineProbe, found } from '../probe.ts';

/** Of two requests pasted together: the smallest difference between the one that works and the one that fails. */
export default defineProbe({
  id: 'working-difference',
  reach: 'none',
  run(material) {
    const { request, response, working } = material;
    if (working === undefined || request === undefined) return absent('there is no second request to compare with');
    const versions = [working.response?.httpVersion, response?.httpVersion] as const;
    const spoken: readonly DifferencePart[] =
      versions[0] === undefined || versions[1] === undefined || versions[0] === versions[1]
        ? []
        : [{ aspect: 'http version', name: null, working: versions[0], failing: versions[1] }];
    return found<Difference>(asDifference([...requestDifferences(working.request, request), ...spoken], working.shownBy));
  },
});
