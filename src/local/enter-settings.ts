import { settingsSchema, type Settings } from '@partner-tier-points/contract';
import { signedRequest, type Caller } from './signed-request.ts';

/**
 * What a super admin of the sandbox's first account has entered already, so that the dashboard has
 * a tier to speak of. The thresholds are invented: nobody has published those in force today, and
 * the page marks them as the partner's own.
 */
function settingsOf(today: Date): Settings {
  const day = (months: number) => {
    const date = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, 15));
    return date.toISOString().slice(0, 10);
  };
  return {
    partner: {
      creditedTier: 'Gold',
      creditedSince: day(-10),
      certifiedUntil: day(4),
      country: 'SE',
      grossRevenueRetention: 0.86,
      membership: true,
      thresholds: {
        Gold: { total: 325, sourced: 120 },
        Platinum: { total: 925, sourced: 350 },
        Diamond: { total: 3100, sourced: 1200 },
        Elite: { total: 9000, sourced: 3500 },
      },
    },
    ruleSet: null,
  };
}

/**
 * Enters them through the server's own door, as the super admin, unless settings are there already.
 *
 * @throws Error when the server refuses.
 */
export async function enterSettings(
  server: { url: string; clientSecret: string },
  superAdmin: Caller,
): Promise<void> {
  const answer = async (response: Response) => {
    if (!response.ok)
      throw new Error(`The server refused the example settings: ${await response.text()}`);
    return settingsSchema.parse(await response.json());
  };
  const path = '/v1/settings';
  const { partner } = await answer(await signedRequest(server, superAdmin, path));
  if (Object.keys(partner).length > 0) return;
  await answer(await signedRequest(server, superAdmin, path, 'PUT', settingsOf(new Date())));
}
