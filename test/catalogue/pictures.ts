import { mkdirSync } from 'node:fs';
import { openBrowser } from '../support/browser.ts';
import { anchorOf, samplePage } from './page.ts';
import type { Section } from './sample.ts';

/** One PNG for each message, both languages side by side. @returns how many */
export async function takePictures(folder: string, sections: readonly Section[], executable: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const browser = await openBrowser(executable);
  try {
    const page = await browser.newPage({ viewport: { width: 1500, height: 400 } });
    const samples = sections.flatMap((section) => section.samples);
    for (const sample of samples) {
      // Each on a page of its own: on the long one every picture would lay out all of it.
      await page.setContent(samplePage(sample));
      await page.screenshot({ path: `${folder}/${anchorOf(sample)}.png`, fullPage: true, animations: 'disabled' });
    }
    return samples.length;
  } finally {
    await browser.close();
  }
}
