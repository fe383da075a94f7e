import { clientMapping } from './client-properties.ts';
import type { HubSpotConnection } from './connection.ts';

export interface ClientCompany {
  companyId: string;
  /** The partner client's; null when it has none. */
  name: string | null;
}

/**
 * Companies that partner clients belong to, of the first clients of the account.
 *
 * @param clients how many clients are asked for.
 * @throws {HubSpotError}
 */
export async function readClientCompanies(
  connection: HubSpotConnection,
  clients: number,
): Promise<ClientCompany[]> {
  const page = await connection.whileWaiting('read some partner clients', () =>
    connection.client.crm.objects.basicApi.getPage(
      'partner_clients',
      clients,
      undefined,
      [clientMapping.name],
      undefined,
      ['companies'],
      undefined,
      connection.options(),
    ),
  );
  return page.results.flatMap(({ associations, properties }) => {
    const company = associations?.['companies']?.results[0];
    return company ? [{ companyId: company.id, name: properties[clientMapping.name] || null }] : [];
  });
}
