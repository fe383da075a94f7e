import { Signature } from '@hubspot/api-client';

/**
 * What a super admin of the sandbox's first account has entered already, so that the dashboard has
 * a tier to speak of. The thresholds are invented: nobody has published those in force today, and
 * the page marks them as the partner's own.
 */
function settingsOf(today: Date): unknown {
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
  serverUrl: string,
  clientSecret: string,
  superAdmin: { portalId: string; userId: string },
): Promise<void> {
  const url = `${serverUrl}/v1/settings?userId=${superAdmin.userId}&portalId=${superAdmin.portalId}`;
  const call = async (method: 'GET' | 'PUT', body = '') => {
    const timestamp = Date.now();
    const signature = Signature.getSignature(method, 'v3', {
      ...{ method, url, clientSecret, requestBody: body, timestamp, signature: '' },
    });
    const response = await fetch(url, {
      method,
      ...(body ? { body } : {}),
      headers: {
        'X-HubSpot-Signature-v3': signature,
        'X-HubSpot-Request-Timestamp': String(timestamp),
        'Content-Type': 'application/json',
      },
    });
    if (!response.ok) throw new Error(`${method} /v1/settings: ${await response.text()}`);
    return (await response.json()) as { partner: object };
  };
  const { partner } = await call('GET');
  if (Object.keys(partner).length === 0) {
    await call('PUT', JSON.stringify(settingsOf(new Date())));
  }
}
