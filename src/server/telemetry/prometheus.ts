import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics, PoolCounts } from './metrics.ts';

/** Seconds. HubSpot gives up a request after 15. */
const buckets = [0.01, 0.03, 0.1, 0.3, 1, 3, 8, 15];

export interface PrometheusMetrics extends Metrics {
  readonly contentType: string;
  /** All of it, in the format of Prometheus. */
  text(): Promise<string>;
}

/**
 * Counts for Prometheus; those of the process (memory, event loop, garbage collection) included.
 * What each means stands in `docs/operating.md`.
 *
 * @param pool null for a database that has no pool
 */
export function createPrometheus(pool: () => PoolCounts | null): PrometheusMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'tier_points_request_duration_seconds',
    help: 'Requests by endpoint and status.',
    labelNames: ['route', 'status'],
    buckets,
    registers,
  });
  const calls = new Histogram({
    name: 'tier_points_hubspot_call_duration_seconds',
    help: 'Calls to HubSpot by the limit they count against, and how they ended.',
    labelNames: ['kind', 'outcome'],
    buckets,
    registers,
  });
  const syncs = new Counter({
    name: 'tier_points_syncs_total',
    help: 'Syncs by how they ended.',
    labelNames: ['outcome'],
    registers,
  });
  const journal = new Counter({
    name: 'tier_points_journal_total',
    help: "Questions to HubSpot's journal by how they ended.",
    labelNames: ['outcome'],
    registers,
  });
  new Gauge({
    name: 'tier_points_database_connections',
    help: 'Connections of the database pool by state, and queries that wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, count] of Object.entries(pool() ?? {})) this.set({ state }, count);
    },
  });
  return {
    request: ({ route, status, seconds }) =>
      requests.observe({ route: route ?? 'none', status }, seconds),
    call: ({ kind, outcome, seconds }) => calls.observe({ kind, outcome }, seconds),
    sync: (outcome) => syncs.inc({ outcome }),
    journal: (outcome) => journal.inc({ outcome }),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
