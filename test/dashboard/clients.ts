import { retentionEstimateSchema } from '@partner-tier-points/contract';
import { clientsAtRisk, clientColumnsOn, openLedger, totalsOn } from '@partner-tier-points/points';
import { expect, it } from 'vitest';
import { signedRequest } from '../../src/local/index.ts';
import { seriousFindings } from '../serious-findings.ts';
import { day } from '../shown-figures.ts';
import {
  facts,
  ledger,
  open,
  page,
  panel,
  portalId,
  ruleSet,
  running,
  textOfPanel,
  today,
  userId,
} from './opened-dashboard.ts';

export function clientStories() {
  it('is a cancellation that ends managed points, and usage that is not shared', async () => {
    const cancels = facts.clients.find(({ managed }) => managed?.cancelsOn);
    const silent = facts.clients.find(({ usage }) => usage?.shared === false);
    const cancelsOn = cancels?.managed?.cancelsOn;
    if (!cancels || !cancelsOn || !silent) throw new Error('the account has neither client');
    await open('client', { client: cancels.id });
    await panel().getByText('Cancellation', { exact: true }).waitFor();
    expect(await textOfPanel()).toContain(`Cancellation ${day(cancelsOn)}`);
    const after = totalsOn(openLedger({ ...facts, clients: [cancels] }, ruleSet), cancelsOn);
    expect(after.managed).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);

    await open('client', { client: silent.id });
    // The client before is shown until then, and has this line too.
    await expect.poll(textOfPanel).toContain('HubSpot tools used Not shared with you');
  });

  it('names who may leave, and estimates retention', async () => {
    const estimated = async () => {
      const caller = { userId, portalId };
      const answer = await signedRequest(running.server, caller, '/v1/retention-estimate');
      return retentionEstimateSchema.parse(await answer.json()).estimate;
    };
    // It is made when the account has been synced.
    await expect.poll(estimated, { interval: 500 }).not.toBeNull();
    await open('overview');
    const atRisk = clientsAtRisk(facts.clients, clientColumnsOn(ledger, today).total, today);
    const [first] = atRisk;
    if (!first) throw new Error('the account has nobody who may leave');
    const { name } = facts.clients[first.index]!;
    await panel()
      .getByText(/^Our estimate of gross revenue retention: /)
      .waitFor();
    const text = await textOfPanel();
    expect(text).toContain(`${atRisk.length} clients at risk of leaving. The first: ${name} (`);
    expect(text).toMatch(
      /Our estimate of gross revenue retention: [\d.]+%, from \d+ of \d+ clients/,
    );
  });
}
