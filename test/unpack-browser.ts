import { packagedChromium } from '../src/hubspot/workbench/browser/packaged-chromium.ts';

/**
 * Before any test process starts, so that those which want a browser at once do not each unpack one.
 * Where it does not unpack, the tests that need it say why.
 */
export default async function unpackBrowser(): Promise<void> {
  await packagedChromium().catch(() => undefined);
}
