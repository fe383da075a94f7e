/** HubSpot in a separate process, so that it takes no time from what is measured. */
import { startSandbox } from 'hubspot-sandbox';
import { accountOfSize } from './account.ts';

export interface HubSpotRequest {
  /** Starts with an account of this size, or says what was asked of it since last time. */
  start?: { clients: number; dealsOfClient: number };
}

export interface HubSpotCounts {
  calls: number;
  /** Refusals with 429, and how many came in a row at most. */
  refusals: number;
  refusalsInRow: number;
}

export interface HubSpotReady {
  url: string;
  portalId: string;
  accessToken: string;
}

const nothing = { calls: 0, refusals: 0, refusalsInRow: 0 };
let counts: HubSpotCounts = { ...nothing };
let row = 0;

process.on('message', ({ start }: HubSpotRequest) => {
  if (start === undefined) {
    process.send!(counts);
    counts = { ...nothing };
    row = 0;
  } else void serve(start);
});

async function serve({ clients, dealsOfClient }: NonNullable<HubSpotRequest['start']>) {
  const account = accountOfSize(clients, dealsOfClient);
  account.onAnswer = ({ status }) => {
    counts.calls += 1;
    row = status === 429 ? row + 1 : 0;
    if (status === 429) counts.refusals += 1;
    counts.refusalsInRow = Math.max(counts.refusalsInRow, row);
  };
  const { url } = await startSandbox({ accounts: [account] });
  const { portalId, accessToken } = account;
  process.send!({ url, portalId, accessToken } satisfies HubSpotReady);
}
