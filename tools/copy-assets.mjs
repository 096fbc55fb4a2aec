// tsc compiles .ts only: everything else under src (SQL migrations, the playground's page) is copied beside it.
import { cp } from 'node:fs/promises';

await cp('src', 'dist', { recursive: true, filter: (path) => !path.endsWith('.ts') });
