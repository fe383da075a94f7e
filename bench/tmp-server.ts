import { signedRequest, start } from '../src/start/index.ts';
import { accountFacts } from '../test/account-facts.ts';
const userId = '48210012', portalId = '25000025';
const running = await start({ port: 0, environment: {}, dataFolder: 'memory://' });
const caller = { userId, portalId };
const session: any = await (await signedRequest(running.server, caller, '/v1/session')).json();
await signedRequest(running.server, caller, '/v1/enrolment', 'PUT', { scope: 'user', termsVersion: session.termsVersion });
await accountFacts(running.server, caller);
const paths = ['/v1/session', '/v1/texts/en?bundle=page', '/v1/preferences', '/v1/facts?partial=true', '/v1/sync'];
const med = (v: number[]) => [...v].sort((a, c) => a - c)[Math.floor(v.length / 2)]!;
for (const p of paths) {
  const ts: number[] = []; let bytes = 0;
  for (let i = 0; i < 25; i += 1) { const t = performance.now(); const r = await signedRequest(running.server, caller, p); bytes = (await r.text()).length; ts.push(performance.now() - t); }
  console.log(p, med(ts).toFixed(1), 'ms', bytes, 'bytes');
}
const ts: number[] = [];
for (let i = 0; i < 25; i += 1) { const t = performance.now(); await Promise.all(paths.slice(0, 4).map(async (p) => (await signedRequest(running.server, caller, p)).text())); ts.push(performance.now() - t); }
console.log('4 at once', med(ts).toFixed(1));
await running.close(); process.exit(0);
