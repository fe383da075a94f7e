import path from 'node:path';
import { startWorkbench } from 'hubspot-workbench';
import { sandboxAccounts } from '../src/start/sandbox-accounts.ts';
import { signedRequest, start } from '../src/start/index.ts';
import { accountFacts } from '../test/account-facts.ts';
import { launchBrowser } from '../test/browser.ts';
const userId = '48210012', small = '25000025';
const running = await start({ port: 0, environment: {}, dataFolder: 'memory://' });
const browser = await launchBrowser();
const [origin] = Object.keys((await import('../extensions/app/local.json', { with: { type: 'json' } })).default.proxy);
const empty = await startWorkbench({ project: path.resolve(import.meta.dirname, 'page/empty-project'), proxy: { [origin ?? '']: running.server.url }, clientSecret: running.server.clientSecret, accounts: sandboxAccounts().shown });
const caller = { userId, portalId: small };
const session: any = await (await signedRequest(running.server, caller, '/v1/session')).json();
await signedRequest(running.server, caller, '/v1/enrolment', 'PUT', { scope: 'user', termsVersion: session.termsVersion });
await accountFacts(running.server, caller);
const query = `account=${small}&user=${userId}`;
async function once(address: string, text: string, log = false) {
  const context = await browser.newContext(); const page = await context.newPage();
  const begun = performance.now();
  if (log) { const at = () => Math.round(performance.now() - begun);
    page.on('request', (r) => console.log(at(), '>', r.url().replace(/^http:..[^/]*/, '').slice(0, 90), (r.postData() ?? '').slice(0, 120)));
    page.on('requestfinished', (r) => console.log(at(), '<', r.url().replace(/^http:..[^/]*/, '').slice(0, 60), (r.postData() ?? '').slice(0, 80)));
  }
  await page.goto(address);
  await page.getByText(text, { exact: true }).first().waitFor({ timeout: 60_000 });
  const time = performance.now() - begun;
  if (log) console.log('done', Math.round(time));
  await context.close(); return time;
}
const b = [`${empty.url}/#/page?${query}`, 'Answered 200'] as const, f = [`${running.url}/#/page/overview?${query}`, 'Tier insights'] as const;
await once(...b); await once(...f); await once(...f);
if (process.argv.includes('log')) { await once(...b, true); await once(...f, true); }
if (process.argv.includes('trace')) {
  const context = await browser.newContext(); const page = await context.newPage();
  await browser.startTracing(page, { path: '/tmp/d/trace.json', categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.cpu_profiler', 'disabled-by-default-devtools.timeline', 'blink.user_timing'] });
  await page.goto(f[0]); await page.getByText(f[1], { exact: true }).first().waitFor();
  await page.waitForTimeout(300);
  await browser.stopTracing(); await context.close();
}
const med = (v: number[]) => [...v].sort((a, c) => a - c)[Math.floor(v.length / 2)]!;
const n = Number(process.argv[2] ?? 12); const bs: number[] = [], fs: number[] = [];
for (let i = 0; i < n; i += 1) { bs.push(await once(...b)); fs.push(await once(...f)); }
console.log('base', Math.round(med(bs)), 'first', Math.round(med(fs)), 'ratio', (med(fs) / med(bs)).toFixed(3), 'min-ratio', (Math.min(...fs) / Math.min(...bs)).toFixed(3));
await browser.close(); await empty.close(); await running.close(); process.exit(0);
