import { readFileSync } from 'node:fs';
import { z } from 'zod';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
});
const Package = z.object({
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  dev: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});
const Lock = z.object({ packages: z.record(z.string(), Package) });

export interface Supply {
  readonly packages: number;
  readonly shipped: number;
  readonly reasons: number;
  readonly wrong: readonly string[];
}

/** What is wrong with the lock file, the reasons of the dependencies and the image. */
export function supply(): Supply {
  const manifest = Manifest.parse(JSON.parse(read('package.json')));
  const locked = Object.entries(Lock.parse(JSON.parse(read('package-lock.json'))).packages).filter(([path]) => path !== '');
  const direct = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.optionalDependencies)];
  const reasons = reasonsIn(read('ARCHITECTURE.md'));
  const wrong = [
    ...locked.flatMap(([path, one]) => faultsOf(path, one, manifest.allowScripts)),
    ...direct.filter((name) => !reasons.has(name)).map((name) => `${name}: no reason in ARCHITECTURE.md`),
    ...[...reasons.keys()].filter((name) => !direct.includes(name)).map((name) => `${name}: a reason for what is not there`),
    ...Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
      .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
      .map(([name, version]) => `${name}: ${version} is not one version`),
    ...imageFaults(read('Dockerfile')),
  ];
  return { packages: locked.length, shipped: locked.filter(([, { dev }]) => dev !== true).length, reasons: reasons.size, wrong };
}

/** `resolved` is left out of the lock file: then npm asks the registry that is set, and the hash decides what is taken. */
function faultsOf(
  path: string,
  { resolved, integrity, dev, hasInstallScript }: z.infer<typeof Package>,
  allowed: Readonly<Record<string, boolean>>,
) {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return [
    ...(resolved === undefined ? [] : [`${name}: from elsewhere`]),
    ...(integrity?.startsWith('sha512-') === true ? [] : [`${name}: no SHA-512`]),
    ...(hasInstallScript === true && dev !== true ? [`${name}: is shipped and wants to run a script`] : []),
    ...(hasInstallScript === true && allowed[name] !== false ? [`${name}: its script is not forbidden`] : []),
  ];
}

/** Rows of the table "Dependencies, one reason each": names with commas between, then the reason. */
function reasonsIn(page: string): ReadonlyMap<string, string> {
  const table = page.slice(page.indexOf('## Dependencies'));
  const rows = [...table.matchAll(/^\| ([^|]+) \| ([^|]{10,}) \|$/gm)];
  return new Map(rows.flatMap(([, names = '', reason = '']) => names.split(', ').map((name) => [name.trim(), reason] as const)));
}

function imageFaults(dockerfile: string): readonly string[] {
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
  return [
    ...(/^USER (?!root|0\b)\w+/m.test(last) ? [] : ['Dockerfile: runs as root']),
    ...(/^VOLUME \/data$/m.test(last) ? [] : ['Dockerfile: no volume for data, so the file system could not be read-only']),
    ...(/^ADD |curl |wget /m.test(dockerfile) ? ['Dockerfile: fetches what no lock file knows'] : []),
    ...[...dockerfile.matchAll(/npm (?:ci|install)[^&\n]*/g)]
      .filter(([line]) => !line.includes('npm ci') || !line.includes('--ignore-scripts'))
      .map(([line]) => `Dockerfile: ${line}`),
  ];
}
