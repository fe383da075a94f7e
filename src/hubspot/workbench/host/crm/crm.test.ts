import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSandbox, standardAccounts } from 'hubspot-sandbox';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleAccounts } from '../../examples/accounts.ts';
import type { WorkbenchPipeline, WorkbenchProperty } from '../../shared/account.ts';
import type {
  AssociationsAnswer,
  CrmFilter,
  CrmQuestion,
  CrmSearchAnswer,
  HubSpotApiAnswer,
} from '../../shared/crm.ts';
import { createCrm } from './answer-question.ts';
import { UnknownType } from './crm-source.ts';

const reader = { locale: 'en-us', timeZone: 'Europe/Stockholm' };

describe("from the account's own records", () => {
  const answer = createCrm(exampleAccounts);
  const ask = (question: CrmQuestion) => answer('1002', question, reader);
  const search = (
    request: Omit<Extract<CrmQuestion, { kind: 'search' }>['request'], 'objectType'>,
  ) =>
    ask({
      kind: 'search',
      request: { objectType: 'COMPANY', ...request },
    }) as Promise<CrmSearchAnswer>;
  const idsOf = ({ results }: CrmSearchAnswer) => results.map((it) => it.objectId);

  it('a record has the properties that are asked for, null where it has none', async () => {
    const record = { objectTypeId: '0-2', objectId: '9002' };
    expect(await ask({ kind: 'properties', record, names: ['city', 'nothing'] })).toEqual({
      city: 'Stockholm',
      nothing: null,
    });
    await expect(
      ask({ kind: 'properties', record: { ...record, objectId: '1' }, names: [] }),
    ).rejects.toThrow('does not exist');
  });

  it('a type that is called like none is refused, and one that may be a custom one is empty', async () => {
    const found = (objectType: string) => ask({ kind: 'search', request: { objectType } });
    const record = { objectTypeId: '0-2', objectId: '9002' };
    const associated = (toObjectType: string) =>
      ask({ kind: 'associations', record, request: { toObjectType } });
    for (const name of ['companyes', 'my object', '', '__proto__']) {
      await expect(found(name)).rejects.toThrow(`Unable to infer object type from: ${name}`);
      await expect(associated(name)).rejects.toThrow(UnknownType);
    }
    for (const name of ['2-123456', 'p_cars', 'p1002_cars', '0-999', 'Company']) {
      await expect(found(name)).resolves.toMatchObject({ hasMore: expect.any(Boolean) as boolean });
      await associated(name);
    }
  });

  it('values are formatted in one pass, however many are asked for', async () => {
    const names = Array.from({ length: 200_000 }, (_, at) => `a${at}`);
    const record = { objectTypeId: '0-2', objectId: '9002' };
    const options = { propertiesToFormat: names };
    const answered = await ask({ kind: 'properties', record, names, options });
    expect(Object.keys(answered as object)).toHaveLength(names.length);
  });

  it('money in a currency that there is not is written without a symbol', async () => {
    const amounts = ['EUR', 'euro', ''].map((deal_currency_code) => ({
      amount: '1200',
      deal_currency_code,
    }));
    const formatted = await ask({ kind: 'format', objectType: 'deals', propertiesList: amounts });
    expect((formatted as { amount: string }[]).map((it) => it.amount)).toEqual([
      '€1,200.00',
      '1,200',
      '1,200',
    ]);
  });

  it('a search pages through everything exactly once', async () => {
    const seen: number[] = [];
    let after: string | undefined;
    do {
      const page = await search({ pageLength: 5, after });
      expect(page.total).toBe(12);
      expect(page.hasMore).toBe(page.after !== undefined);
      seen.push(...idsOf(page));
      after = page.after;
    } while (after !== undefined);
    expect(new Set(seen).size).toBe(12);
  });

  it.each([
    ['GTE', { value: 1_375_000 }, [9011, 9012]],
    ['BETWEEN', { value: 250_000, highValue: 375_000 }, [9002, 9003]],
    ['IN', { values: ['125000', '500000'] }, [9001, 9004]],
    ['NOT_HAS_PROPERTY', {}, []],
  ])('a filter %s holds', async (operator, values, expected) => {
    const filter = { propertyName: 'annualrevenue', operator, ...values };
    expect(idsOf(await search({ filterGroups: [{ filters: [filter] }], pageLength: 50 }))).toEqual(
      expected,
    );
  });

  it('groups widen a search, filters narrow it, sorts order it', async () => {
    const one = (value: string) => ({ propertyName: 'name', operator: 'CONTAINS_TOKEN', value });
    const found = await search({
      filterGroups: [{ filters: [one('3')] }, { filters: [one('5'), one('company')] }],
      sorts: [{ propertyName: 'annualrevenue', direction: 'DESCENDING' }],
    });
    expect(idsOf(found)).toEqual([9005, 9003]);
  });

  it('an operator that HubSpot lacks is refused', async () => {
    const filter = { propertyName: 'name', operator: 'LIKE', value: 'x' };
    await expect(search({ filterGroups: [{ filters: [filter] }] })).rejects.toThrow('LIKE');
  });

  describe("by requests to HubSpot's API", () => {
    const api = async (line: string, body?: Record<string, unknown>) => {
      const [method = '', path = ''] = line.split(' ');
      const answered = createCrm(accounts);
      const question: CrmQuestion = {
        kind: 'api',
        request: { method, path, ...(body && { body }) },
      };
      return (await answered('1002', question, reader)) as HubSpotApiAnswer;
    };
    // Its own: records are made and archived here.
    const accounts = exampleAccounts.map((it) => ({ ...it }));

    it('batches are as large as HubSpot takes them', async () => {
      const inputs = Array.from({ length: 101 }, () => ({ id: '9001', properties: {} }));
      for (const way of ['read', 'create', 'update', 'archive']) {
        const answered = await api(`POST /crm/v3/objects/companies/batch/${way}`, { inputs });
        expect(answered).toMatchObject({
          status: 400,
          body: {
            message: expect.stringContaining('The maximum number of inputs is 100') as string,
          },
        });
      }
    });

    it('records are made, changed, associated, parted and archived', async () => {
      const made = await api('POST /crm/v3/objects/line_items', {
        properties: { name: 'Seats', quantity: 3 },
        associations: [{ to: { id: '3001' }, types: [] }],
      });
      expect(made).toMatchObject({ status: 201, body: { properties: { quantity: '3' } } });
      const { id } = made.body as { id: string };
      const items = async () =>
        (await api('GET /crm/v4/objects/deals/3001/associations/line_items')).body;
      expect(await items()).toMatchObject({ results: [{ toObjectId: Number(id) }] });
      const changed = await api('POST /crm/v3/objects/line_items/batch/update', {
        inputs: [{ id, properties: { quantity: '4' } }],
      });
      expect(changed.body).toMatchObject({ results: [{ id, properties: { quantity: '4' } }] });

      await api('POST /crm/v4/associations/line_items/deals/batch/archive', {
        inputs: [{ from: { id }, to: [{ id: '3001' }] }],
      });
      expect(await items()).toEqual({ results: [] });
      await api(`PUT /crm/v4/objects/deals/3001/associations/default/line_items/${id}`);
      const read = { inputs: [{ id: '3001' }, { id: '3002' }] };
      const both = await api('POST /crm/v4/associations/deals/line_items/batch/read', read);
      expect(both.body).toMatchObject({
        results: [{ from: { id: '3001' }, to: [{ toObjectId: Number(id) }] }],
      });
      expect(await api(`DELETE /crm/v3/objects/line_items/${id}`)).toMatchObject({
        status: 204,
        body: '',
      });
      expect((await api(`GET /crm/v3/objects/line_items/${id}`)).status).toBe(404);
    });

    it.each([
      ['GET /crm/v3/properties/0-3/dealstage', { name: 'dealstage' }],
      ['GET /crm/v3/owners/101', { id: '101', lastName: 'Admin' }],
      ['GET /crm/v3/pipelines/deals/default', { id: 'default' }],
      // As HubSpot's client sends a list.
      [
        'GET /crm/v3/objects/companies/9001?properties=name&properties=city',
        { properties: { name: expect.any(String) as string, city: 'Stockholm' } },
      ],
      ['GET /crm/v3/objects/contacts/contact-1@example.com?idProperty=email', { id: '1001' }],
      ['get /crm/v3/objects/companies/9001', { id: '9001' }],
    ])('%s is answered', async (line, body) => {
      expect(await api(line)).toMatchObject({ status: 200, body });
    });

    it('what cannot be read is refused, and asking for the head has no body', async () => {
      expect(await api('POST /crm/v3/objects/companies/search')).toMatchObject({ status: 400 });
      expect(await api('HEAD /crm/v3/objects/companies/9001')).toMatchObject({ body: '' });
    });
  });

  describe('a filter by association', () => {
    const found = async (objectType: string, ...filters: CrmFilter[]) => {
      const request = { objectType, filterGroups: [{ filters }], pageLength: 50 };
      return idsOf((await ask({ kind: 'search', request })) as CrmSearchAnswer);
    };
    const filter = (type: string, operator: string, values: object = {}) => ({
      propertyName: `associations.${type}`,
      operator,
      ...values,
    });

    it.each([
      ['that its record names', 'contact', 'deal', { value: '3002' }, [1001, 1002]],
      ['that only the other record names', 'contact', 'company', { value: 9005 }, [1001, 1002]],
      ['with an id that no record has', 'contact', 'company', { value: '1' }, []],
      ['of a type under its id', 'deal', '0-2', { value: '9012' }, [3001, 3002]],
    ])('finds one %s', async (_, objectType, to, value, expected) => {
      expect(await found(objectType, filter(to, 'EQ', value))).toEqual(expected);
    });

    it('finds some, others, any and none', async () => {
      const ids = { values: ['9001', 9002] };
      expect(await found('contacts', filter('companies', 'IN', ids))).toEqual([1001, 1002]);
      expect(await found('contacts', filter('companies', 'NOT_IN', ids))).toEqual([]);
      expect(await found('tickets', filter('contact', 'NEQ', { value: '1001' }))).toEqual([]);
      expect(await found('deals', filter('company', 'NEQ', { value: '1' }))).toEqual([3001, 3002]);
      expect(await found('tickets', filter('contact', 'HAS_PROPERTY'))).toEqual([5001]);
      expect(await found('tickets', filter('contact', 'NOT_HAS_PROPERTY'))).toEqual([5002]);
    });

    it('narrows together with others', async () => {
      const name = { propertyName: 'lastname', operator: 'EQ', value: 'Contact 2' };
      expect(await found('contact', filter('deal', 'EQ', { value: '3001' }), name)).toEqual([1002]);
    });

    it('is refused where HubSpot cannot be asked', async () => {
      await expect(found('contacts', filter('company', 'LT', { value: '1' }))).rejects.toThrow(
        'LT is not for associations.company',
      );
      for (const custom of ['2-7654321', 'p_pets', 'p123_pets']) {
        const asked = found('contacts', filter(custom, 'EQ', { value: '1' }));
        await expect(asked).rejects.toThrow(custom);
      }
    });

    it('says what the associations of either record say, whichever of them names the other', () =>
      fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))),
          async (pairs) => {
            const types = ['contacts', 'companies', 'deals'];
            const keys = Array.from({ length: 6 }, (_, at) => ({
              objectTypeId: `0-${1 + (at % 3)}`,
              objectId: String(1 + Math.floor(at / 3)),
            }));
            const records = keys.map((key, at) => ({
              ...key,
              objectType: types[at % 3]!,
              name: `Record ${at}`,
              associations: pairs
                .filter(([from]) => from === at)
                .map(([, to]) => ({ ...keys[to]!, label: null })),
            }));
            const asked = createCrm([{ ...exampleAccounts[0]!, records }]);
            for (const [at, record] of keys.entries()) {
              for (const [to, { objectTypeId, objectId }] of keys.entries()) {
                const isAssociated = pairs.some(
                  ([one, other]) => (one === at && other === to) || (one === to && other === at),
                );
                const filters = [filter(objectTypeId, 'EQ', { value: objectId })];
                const request = { objectType: record.objectTypeId, filterGroups: [{ filters }] };
                const search = { kind: 'search', request } as const;
                const searched = (await asked('1001', search, reader)) as CrmSearchAnswer;
                expect(idsOf(searched).includes(Number(record.objectId))).toBe(isAssociated);
                const associations = {
                  kind: 'associations',
                  record,
                  request: { toObjectType: objectTypeId },
                } as const;
                const { results } = (await asked(
                  '1001',
                  associations,
                  reader,
                )) as AssociationsAnswer;
                const ids = results.map((it) => String(it.toObjectId));
                expect(ids.filter((it) => it === objectId)).toHaveLength(isAssociated ? 1 : 0);
              }
            }
          },
        ),
        { numRuns: 50 },
      ));
  });

  it('an association that only the other record names has its label from there', async () => {
    const question: CrmQuestion = {
      kind: 'associations',
      record: { objectTypeId: '0-1', objectId: '1001' },
      request: { toObjectType: 'companies', pageLength: 2 },
    };
    expect(await ask(question)).toMatchObject({
      results: [
        // Its own comes first, under the label that it has there.
        { toObjectId: 9001, associationTypes: [{ label: '' }] },
        { toObjectId: 9002, associationTypes: [{ label: 'Decision maker' }] },
      ],
      hasMore: true,
    });
  });

  it('associations come with their labels and the properties of the other record', async () => {
    const question: CrmQuestion = {
      kind: 'associations',
      record: { objectTypeId: '0-2', objectId: '9001' },
      request: { toObjectType: 'contacts', properties: ['lastname'], pageLength: 1 },
    };
    expect(await ask(question)).toMatchObject({
      results: [
        {
          toObjectId: 1001,
          associationTypes: [{ label: 'Decision maker' }],
          properties: { lastname: 'Contact 1' },
        },
      ],
      hasMore: true,
      nextOffset: 1,
    });
  });

  it('a record that is associated under several labels comes once, with all of them', async () => {
    const [account] = exampleAccounts;
    const labels = ['Decision maker', 'Billing contact'];
    const twice = labels.map((label) => ({ objectTypeId: '0-1', objectId: '1001', label }));
    const [first, ...records] = account!.records;
    const asked = createCrm([
      {
        ...account!,
        // No other record names it: that would be an association too.
        records: [
          { ...first!, associations: twice },
          ...records.map((it) => ({ ...it, associations: [] })),
        ],
      },
    ]);
    const { objectTypeId, objectId } = first!;
    const question: CrmQuestion = {
      kind: 'associations',
      record: { objectTypeId, objectId },
      request: { toObjectType: 'contacts' },
    };
    expect(await asked('1001', question, reader)).toMatchObject({
      results: [{ toObjectId: 1001, associationTypes: labels.map((label) => ({ label })) }],
      hasMore: false,
      nextOffset: 1,
    });
  });

  it('pipelines are those of the type, by any of its names', async () => {
    const pipelines = await ask({ kind: 'pipelines', objectType: '0-3' });
    expect(pipelines).toMatchObject([{ id: 'default' }]);
    expect(await ask({ kind: 'pipelines', objectType: 'deal' })).toEqual(pipelines);
    expect(await ask({ kind: 'pipelines', objectType: 'companies' })).toEqual([]);
  });

  it('a record that is edited is found with its new values, by its new name', async () => {
    const [account] = structuredClone(exampleAccounts);
    const edited = createCrm([account!]);
    const deal = { objectTypeId: '0-3', objectId: '3001' };
    const update = (properties: Record<string, string>) =>
      edited('1001', { kind: 'update', record: deal, properties }, reader);
    await update({ dealname: 'Renewal 2027', amount: '' });
    const names = ['dealname', 'amount', 'pipeline'];
    expect(await edited('1001', { kind: 'properties', record: deal, names }, reader)).toEqual({
      dealname: 'Renewal 2027',
      amount: '',
      pipeline: 'default',
    });
    expect(account!.records.find((it) => it.objectId === '3001')?.name).toBe('Renewal 2027');
    const search = { objectType: 'deals', query: 'renewal 2027', properties: [] };
    expect(await edited('1001', { kind: 'search', request: search }, reader)).toMatchObject({
      total: 1,
    });
    await expect(update({ dealname: 'x', createdate: '0' })).rejects.toThrow('read only');
    expect(account!.records.find((it) => it.objectId === '3001')?.name).toBe('Renewal 2027');
    expect(exampleAccounts[0]!.records.some((it) => it.name === 'Renewal 2027')).toBe(false);
  });

  it('values are formatted by their types, for the reader', async () => {
    const question = (options: object): CrmQuestion => ({
      kind: 'properties',
      record: { objectTypeId: '0-2', objectId: '9001' },
      names: ['annualrevenue', 'createdate', 'industry'],
      options: { propertiesToFormat: 'all', formattingOptions: options },
    });
    expect(await ask(question({ dateTime: { format: 'DD.MM.YYYY HH:mm' } }))).toEqual({
      annualrevenue: '$125,000.00',
      createdate: '15.02.2026 10:30',
      industry: 'Computer software',
    });
    expect(await ask(question({ currency: { addSymbol: false } }))).toMatchObject({
      annualrevenue: '125,000',
      createdate: expect.stringMatching(/^Feb 15, 2026, 10:30\sAM$/) as string,
    });
  });
});

describe("from HubSpot's API", () => {
  const { small } = standardAccounts();
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let ask: (question: CrmQuestion) => Promise<unknown>;
  const [company] = small.companies.page(1).records;
  const record = { objectTypeId: '0-2', objectId: company!.id };

  beforeAll(async () => {
    sandbox = await startSandbox({ accounts: [small] });
    const account = {
      ...exampleAccounts[0]!,
      portalId: small.portalId,
      api: { url: sandbox.url, accessToken: small.accessToken },
    };
    const answer = createCrm([account]);
    ask = (question) => answer(small.portalId, question, reader);
  });
  afterAll(() => sandbox.close());

  it('a record and its formatted values', async () => {
    const properties = await ask({ kind: 'properties', record, names: ['name', 'nothing'] });
    expect(properties).toEqual({ name: company!.properties['name'], nothing: null });
  });

  it('a search, with the rest behind `after`', async () => {
    const first = (await ask({
      kind: 'search',
      request: { objectType: 'companies', properties: ['name'], pageLength: 2 },
    })) as CrmSearchAnswer;
    expect(first.results).toHaveLength(2);
    expect(first).toMatchObject({ hasMore: true });
    const second = (await ask({
      kind: 'search',
      request: { objectType: 'companies', pageLength: 2, after: first.after },
    })) as CrmSearchAnswer;
    expect(second.results.map((it) => it.objectId)).not.toContain(first.results[0]!.objectId);
  });

  it('associated records, each a deal that the API knows', async () => {
    const answer = (await ask({
      kind: 'associations',
      record,
      request: { toObjectType: 'deals', properties: ['dealname'], pageLength: 50 },
    })) as { results: { toObjectId: number; properties: Record<string, string> }[] };
    expect(answer.results.length).toBeGreaterThan(0);
    for (const { properties } of answer.results) expect(properties['dealname']).toBeTruthy();
  });

  it('more associated records than one batch takes', async () => {
    const [, owner] = small.companies.page(2).records;
    const place = small.companies.all().indexOf(owner!) / small.companies.size + 1e-9;
    for (let seed = 0; seed < 101; seed += 1) small.change({ kind: 'addDeal', seed, place });
    const answer = (await ask({
      kind: 'associations',
      record: { objectTypeId: '0-2', objectId: owner!.id },
      request: { toObjectType: '0-3', properties: ['dealname'], pageLength: 500 },
    })) as { results: { properties: Record<string, string> }[] };
    expect(answer.results.length).toBeGreaterThan(100);
    for (const { properties } of answer.results) expect(properties['dealname']).toBeTruthy();
  });

  it('pipelines, with the stages that close them', async () => {
    const [pipeline] = (await ask({
      kind: 'pipelines',
      objectType: 'deals',
    })) as WorkbenchPipeline[];
    const endsOf = (closed?: string) =>
      pipeline?.stages.filter((it) => it.closed === closed).map((it) => it.id);
    expect(endsOf('done')).toEqual(['closedwon']);
    expect(endsOf('lost')).toEqual(['closedlost']);
    expect(endsOf()).toContain(
      [...small.deals].find((it) => it.properties['hs_is_closed'] === 'false')!.properties[
        'dealstage'
      ],
    );
  });

  it('a change, or why HubSpot does not make it', async () => {
    const update = (properties: Record<string, string>) =>
      ask({ kind: 'update', record, properties });
    await expect(update({ city: 'Oslo' })).rejects.toThrow("hasn't been granted");
    small.grantScope('crm.objects.companies.write');
    await update({ city: 'Oslo' });
    expect(await ask({ kind: 'properties', record, names: ['city'] })).toEqual({ city: 'Oslo' });
    await expect(update({ numberofemployees: 'many' })).rejects.toThrow('INVALID_DOUBLE');
  });

  it('definitions, with what nobody may edit', async () => {
    const found = (await ask({ kind: 'definitions', objectType: 'deals' })) as WorkbenchProperty[];
    const readOnly = found.filter((it) => it.readOnly).map((it) => it.name);
    expect(readOnly).toContain('hs_object_id');
    expect(readOnly).not.toContain('dealname');
  });

  it.each(['//HOST/x', '/\\HOST/x', '/\t/HOST/x'])(
    'the token goes to no other host: %j',
    async (pattern) => {
      const tokens: (string | undefined)[] = [];
      const other = createServer((request, response) => {
        tokens.push(request.headers.authorization);
        response.end();
      });
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      const { port } = other.address() as AddressInfo;
      const path = pattern.replace('HOST', `127.0.0.1:${port}`);
      await expect(ask({ kind: 'api', request: { method: 'GET', path } })).rejects.toThrow(
        'does not lead to',
      );
      expect(tokens).toEqual([]);
      other.close();
    },
  );

  it("a refusal in HubSpot's own words, and a raw answer for the API client", async () => {
    const missing = { ...record, objectId: '1' };
    await expect(ask({ kind: 'properties', record: missing, names: [] })).rejects.toThrow();
    const path = `/crm/v3/objects/companies/${record.objectId}`;
    expect(await ask({ kind: 'api', request: { method: 'GET', path } })).toMatchObject({
      status: 200,
      body: { id: record.objectId },
    });
  });
});
