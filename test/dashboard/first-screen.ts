import { snapshotsSchema } from '@partner-tier-points/contract';
import {
  addDaysToDay,
  addMonthsToDay,
  changeBetween,
  endingsBetween,
  riskOn,
  summaryOn,
  totalsOn,
  type Entry,
  type Ledger,
} from '@partner-tier-points/points';
import { expect } from 'vitest';
import { signedRequest } from '../../src/local/index.ts';
import { day, figure, points, shownOf, shownTotals, signed, words } from '../shown-figures.ts';
import { endsBy, entriesOf } from './entries.ts';
import { open, page, panel, plain, running, today, tracks, userId } from './opened-dashboard.ts';
import { textOfFirstScreen } from './text-of-first-screen.ts';

const trackNames = {
  total: 'Total',
  sold: 'Sold',
  sourced: 'Sourced',
  managed: 'Managed',
} as const;

/** What the Overview has to say first, by the scoring module, to an account whose tier is at risk. */
async function answersOf(
  account: string,
  scored: Ledger,
): Promise<{ first: string[]; more: string[] }> {
  const caller = { userId, portalId: account };
  const answer = await signedRequest(running.server, caller, '/v1/snapshots');
  const { snapshots } = snapshotsSchema.parse(await answer.json());
  const complete = snapshots.filter(({ from }) => from !== 'incomplete');
  const { creditedTier, on, evaluations, causes } = riskOn(scored, today, complete);
  const track = tracks.find((name) => causes.some((cause) => cause.name === name));
  if (on === null || !track) throw new Error('no track puts the tier at risk');
  const { performance, totals } = summaryOn(scored, today);
  const thresholds = performance.tracks.find((each) => each.track === track)?.thresholds;
  const asked = thresholds?.find(({ tier }) => tier === creditedTier)?.points ?? 0;
  const falling = shownTotals(totalsOn(scored, on))[track];
  const shown = shownTotals(totals);
  const end = addMonthsToDay(today, 8);
  const ending = new Map<string, { id: string; name: string; on: string; lost: number }>();
  const isOf = (entry: Entry) => ['total', entry.track, entry.dealType].includes(track);
  for (const { clientId, clientName, on: day, entry } of endingsBetween(scored, today, on)) {
    if (!isOf(entry)) continue;
    const { lost, ...client } = ending.get(clientId) ?? {
      id: clientId,
      name: clientName ?? '',
      on: day,
      lost: 0,
    };
    ending.set(clientId, { ...client, lost: lost + entry.points });
  }
  const calls = [...ending.values()]
    .sort((one, other) => other.lost - one.lost)
    .slice(0, 5)
    .map(({ id, ...call }) => ({
      ...call,
      lost: shownOf(entriesOf(scored, id), today, (entry) => isOf(entry) && endsBy(on)(entry)),
    }));
  const month = changeBetween(scored, addDaysToDay(today, -30), today);
  const [gained, lost] = [shownTotals(month.gained).total, shownTotals(month.lost).total];
  const clients = month.clients.length;
  const outcomes = { kept: 'Safe', protected: 'Protected', liable: 'At risk', falls: 'At risk' };
  return {
    first: [
      `Credited tier: ${creditedTier}`,
      `${creditedTier} is at risk from ${day(on)}: ${trackNames[track]} falls to ${figure(falling)} ` +
        `of the ${words(asked)} required, with ${points(shown[track] - falling)} expiring.`,
      ...evaluations.flatMap((each) =>
        each.outcome === 'unknown' || each.outcome === 'rises'
          ? []
          : [`${outcomes[each.outcome]} on ${day(each.on)}`],
      ),
      'Show the clients',
      'Plan a fix',
      `Total ${figure(shown.total)}`,
    ],
    more: [
      `${trackNames[track]} ${figure(shown[track])}`,
      `Total: ${figure(shown.total)} today, ${figure(totalsOn(scored, end).total)} on ${day(end)}.`,
      `Call first · ${trackNames[track]} · ${words(asked)} for ${creditedTier}`,
      ...calls.map((call) => plain(`${shortened(call.name)} ${day(call.on)} ${figure(call.lost)}`)),
      `${signed(gained - lost)} in 30 days: ${points(gained)} gained, ${points(lost)} lost, ` +
        `from ${words(clients)} client${clients === 1 ? '' : 's'}.`,
      'Show the changes',
    ],
  };
}

/** A long name gives way to the line of its row. */
const shortened = (name: string) => (name.length > 14 ? `${name.slice(0, 13)}…` : name);

/** The words of shown tables that are wider than their place, which then scrolls sideways. */
const wideTables = () =>
  [...document.querySelectorAll<HTMLElement>('main table')]
    .filter((table) => table.checkVisibility() && table.parentElement)
    .filter((table) => table.offsetWidth > table.parentElement!.clientWidth + 1)
    .map((table) => table.innerText);

/** Opens the Overview on a screen of that size and holds that what it has to say is on it. */
export async function expectFirstScreen(
  width: number,
  height: number,
  account: string,
  scored: Ledger,
) {
  await page.setViewportSize({ width, height });
  await open('overview', {}, account);
  // Whom to call first is read on a phone too, with what each does to the tier.
  await panel().getByRole('table').first().waitFor();
  expect(await page.evaluate(wideTables)).toEqual([]);
  await expect
    .poll(
      async () => {
        const { first, more } = await answersOf(account, scored);
        const text = await textOfFirstScreen(page);
        return (width < 1000 ? first : [...first, ...more]).filter((part) => !text.includes(part));
      },
      // Every look works the answers out anew.
      { interval: 500 },
    )
    .toEqual([]);
}
