import { Accordion, Alert } from '@hubspot/ui-extensions';
import {
  createPatientRenderer,
  enrolled,
  exampleClients,
  exampleDay,
  examplePartner,
  factsPage,
  session,
  visibleText,
} from '@partner-tier-points/extension-shared/testing';
import { openLedger, riskOn, ruleSetInForce, type PartnerFacts } from '@partner-tier-points/points';
import { expect, test } from 'vitest';
import { ClientCardView } from '../extensions/app/cards/ClientCardView.tsx';
import { openedDashboard, serveExample } from '../extensions/app/pages/testing/openDashboard.tsx';
import { runWith } from '../src/command-line/testing/run-program.ts';
import { day } from './shown-figures.ts';

const server = serveExample();
const none = { total: 0, sold: 0, sourced: 0, assisted: 0, managed: 0 };
const enough = { ...none, total: 5000, sold: 5000, sourced: 5000 };
const longHeld = { creditedTier: 'Platinum', creditedSince: '2025-01-15' };

/** What the card says of the account's tier, once someone opens it. */
async function textOfCard(partner: PartnerFacts): Promise<string> {
  server().on('GET /v1/session', { body: session({ enrolment: enrolled }) });
  server().on('GET /v1/facts', ({ path }) => ({
    body: factsPage(
      exampleClients.filter(({ companyId }) => !path.includes('companyId') || companyId === '901'),
      partner,
    ),
  }));
  const card = createPatientRenderer('crm.record.tab');
  card.mocks.context.crm = { objectId: 901, objectTypeId: '0-2' };
  card.render(<ClientCardView />);
  const risk = () => card.find(Accordion, { title: 'Is your tier safe?' });
  await card.waitFor(risk);
  risk().trigger('onClick');
  await card.waitFor(() => expect(visibleText(risk())).toMatch(/ on /));
  return visibleText(risk());
}

test.each([
  ['at risk, and falls at the second evaluation', { thresholds: { Gold: { total: 300 } } }, none],
  ['at risk by the track of sourced points', {}, none],
  ['not met today, and protected', { ...longHeld, creditedSince: '2026-09-15' }, none],
  ['not met today, and falls next', longHeld, none],
  ['not met today, and kept by totals of August', longHeld, enough],
])('%s: alert, evaluation, card and command line say the same', async (_, changed, totals) => {
  const partner = { ...examplePartner, ...changed };
  // Totals of the window as they were kept, whatever today's facts say of those days.
  const snapshots = ['2026-08-15', '2026-09-15'].map((on) => ({ day: on, totals }));
  server().on('GET /v1/snapshots', {
    body: {
      ruleSet: ruleSetInForce(exampleDay).id,
      snapshots: snapshots.map((kept) => ({ ...kept, from: 'kept' as const })),
    },
  });
  server().on('GET /v1/facts', { body: factsPage(exampleClients, partner) });
  const facts = { partner, clients: exampleClients };
  const risk = riskOn(openLedger(facts, ruleSetInForce(exampleDay)), exampleDay, snapshots);
  const { fall, on, state } = risk;
  if (fall === null || on === null) throw new Error('every case has a fall');

  const overview = await openedDashboard();
  const alert = overview.tab('overview').find(Alert);
  await overview.waitFor(() => expect(visibleText(alert)).toContain(`At risk on ${day(fall.on)}`));
  const evaluation = await openedDashboard({
    view: 'evaluation',
    choices: { evaluation: fall.on },
  });
  const ends = fall.outcome === 'falls' ? `falls on ${day(fall.on)}` : `fall on ${day(fall.on)}`;
  await evaluation.waitFor(() => expect(evaluation.text()).toContain(ends));

  const card = await textOfCard(partner);
  expect(card).toContain(`fall on ${day(fall.on)}`);
  if (state === 'atRisk') expect(card).toContain(`at risk from ${day(on)}`);

  const files = { '-': JSON.stringify(facts), s: JSON.stringify(snapshots) };
  const { output } = await runWith(['evaluate', '--snapshots', 's'], files, exampleDay);
  expect(output).toContain(fall.on);
  if (state === 'atRisk') expect(output).toContain(on);
});
