import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../support/browser.ts';
import { loadCatalogue } from './catalogue.ts';
import { cataloguePage } from './page.ts';
import { takePictures } from './pictures.ts';

// npm run catalogue: writes ./catalogue/index.html, and a PNG of each message where there is a Chromium.

const folder = fileURLToPath(new URL('../../catalogue/', import.meta.url));
const file = `${folder}index.html`;
const sections = await loadCatalogue();
const count = sections.reduce((sum, { samples }) => sum + samples.length, 0);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(file, cataloguePage(sections));
process.stdout.write(`${count} messages, in English and German: ${file}\n`);
const chromium = findChromium();
const pictures = chromium === undefined ? null : await takePictures(`${folder}png`, sections, chromium);
process.stdout.write(
  pictures === null ? 'No pictures: there is no Chromium here (CHROMIUM names one).\n' : `${pictures} pictures: ${folder}png\n`,
);
process.exit(0);
