import { startCoverage } from './coverage.ts';
import { type Searched, search } from './coverage-guided.ts';

// Arguments: the most inputs, and seeds. Standard output: one JSON array, what each seed's search found, with guidance and without.
// A process of its own, since every look at the counters visits everything that is loaded, and a test runner loads much.

const [most = '', ...seeds] = process.argv.slice(2);
const coverage = startCoverage((url) => url.endsWith('/test/fuzz/toy.ts'));
// Only what is loaded after the start is counted.
const { readToy } = await import('./toy.ts');

function reaches(text: string): boolean {
  try {
    readToy(text);
    return false;
  } catch {
    return true;
  }
}

const WORDS = ['auth-int', 'HTTP/1.1 ', 'GET ', '401 ', '200 ', 'Digest ', 'Basic ', 'qop='] as const;
const found = (guide: typeof coverage | null, seed: number): Searched =>
  search({ tryOut: reaches, seeds: ['x'], words: WORDS, seed, coverage: guide, isOver: (tried) => tried >= Number(most) });
const all = seeds.map(Number).map((seed) => ({ seed, guided: found(coverage, seed), blind: found(null, seed) }));
coverage.stop();
console.log(JSON.stringify(all));
