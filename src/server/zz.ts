import { startPglite } from './store/test-databases.ts';
import { openDatabase } from './store/database.ts';
for (let i=0;i<6;i++){ const c0=process.cpuUsage(); const t=performance.now(); const d=await startPglite(); const a=performance.now(); const o=await openDatabase(d.options); const f=performance.now(); await o.close(); await d.close(); const g=performance.now(); const c2=process.cpuUsage(c0);
console.log('start',(a-t).toFixed(),'migrate',(f-a).toFixed(),'close',(g-f).toFixed(),'cpu',c2.user/1000|0);}
