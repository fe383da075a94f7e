import type { Alert } from '@partner-tier-points/contract';
import { openApi, type ServerOptions } from '../input/server-api.ts';
import type { Io } from '../io.ts';
import { toTable, type Sheet } from '../output/format.ts';
import { alertWords } from '../output/words.ts';
import type { Report } from './command.ts';

export interface AlertsOptions extends ServerOptions {
  /** Those that have ended, too. */
  ended?: boolean;
}

const columns = ['alert', 'on', 'client', 'name', 'points', 'tier'].concat([
  'evaluation',
  'outcome',
  'tier after',
  'since',
  'ended',
]);

/** The alerts that a server keeps of an account, in the order in which they were raised. */
export async function readAlerts({ ended, ...options }: AlertsOptions, io: Io): Promise<Report> {
  const api = openApi(options, io);
  const alerts: Alert[] = [];
  let syncedAt: string;
  for (let query = {}; ;) {
    const page = await api.read('GET /api/v1/alerts', query);
    alerts.push(...page.alerts.filter(({ endedAt }) => ended === true || endedAt === null));
    ({ syncedAt } = page);
    if (page.cursor === null) break;
    query = { cursor: page.cursor };
  }
  const sheet: Sheet = { columns, rows: alerts.map(toRow) };
  const list = alerts.length === 0 ? 'There are no alerts.\n' : toTable(sheet);
  return {
    json: { syncedAt, alerts },
    sheet,
    text: `Alerts from ${api.host}, figures as of ${syncedAt}\n\n${list}`,
  };
}

function toRow(alert: Alert) {
  const { kind, on, clientId, clientName, points, tier, evaluationOn } = alert;
  return [
    ...[alertWords[kind], on, clientId, clientName, points, tier, evaluationOn],
    ...[alert.outcome, alert.tierAfter, alert.raisedAt, alert.endedAt],
  ];
}
