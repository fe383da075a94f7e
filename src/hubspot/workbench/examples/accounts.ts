import type {
  WorkbenchAccount,
  WorkbenchPipeline,
  WorkbenchProperty,
  WorkbenchRecord,
  WorkbenchUser,
} from '../shared/account.ts';
import { objectTypeOf } from 'hubspot-crm';

const users: WorkbenchUser[] = [
  {
    id: '101',
    email: 'ada@example.com',
    firstName: 'Ada',
    lastName: 'Admin',
    language: 'en',
    locale: 'en-us',
    title: 'super admin',
    permissions: ['integrations-management-write'],
  },
  {
    id: '102',
    email: 'uma@example.com',
    firstName: 'Uma',
    lastName: 'User',
    language: 'en',
    locale: 'en-us',
    title: 'ordinary user',
  },
  {
    id: '103',
    email: 'sven@example.com',
    firstName: 'Sven',
    lastName: 'Svensson',
    language: 'sv',
    locale: 'sv-se',
    title: 'Swedish',
  },
];

/** Records of one type for an account, with ids that differ between types. */
function recordsOf(
  type: 'companies' | 'contacts' | 'deals' | 'tickets',
  count: number,
  one: (number: number) => Omit<WorkbenchRecord, 'objectType' | 'objectTypeId' | 'objectId'>,
): WorkbenchRecord[] {
  const { id: objectTypeId, name: objectType } = objectTypeOf(type);
  const first = { companies: 9001, contacts: 1001, deals: 3001, tickets: 5001 }[type];
  return Array.from({ length: count }, (_, at) => ({
    objectType,
    objectTypeId,
    objectId: String(first + at),
    ...one(at + 1),
  }));
}

/** HubSpot's own first pipelines, shortened. */
const pipelines: Record<string, WorkbenchPipeline[]> = {
  deals: [
    {
      id: 'default',
      label: 'Sales Pipeline',
      stages: [
        { id: 'appointmentscheduled', label: 'Appointment Scheduled' },
        { id: 'qualifiedtobuy', label: 'Qualified To Buy' },
        { id: 'contractsent', label: 'Contract Sent' },
        { id: 'closedwon', label: 'Closed Won', closed: 'done' },
        { id: 'closedlost', label: 'Closed Lost', closed: 'lost' },
      ],
    },
  ],
  tickets: [
    {
      id: '0',
      label: 'Support Pipeline',
      stages: [
        { id: '1', label: 'New' },
        { id: '2', label: 'Waiting on contact' },
        { id: '3', label: 'Waiting on us' },
        { id: '4', label: 'Closed', closed: 'done' },
      ],
    },
  ],
};

const lifecycleStage: WorkbenchProperty = {
  name: 'lifecyclestage',
  label: 'Lifecycle Stage',
  type: 'enumeration',
  options: [
    { value: 'subscriber', label: 'Subscriber' },
    { value: 'lead', label: 'Lead' },
    { value: 'opportunity', label: 'Opportunity' },
    { value: 'customer', label: 'Customer' },
    { value: 'evangelist', label: 'Evangelist' },
  ],
};

/** The property of a type that says which pipeline a record is in. */
function pipelineProperty(type: 'deals' | 'tickets', name: string): WorkbenchProperty {
  const options = pipelines[type]?.map(({ id, label }) => ({ value: id, label })) ?? [];
  return { name, label: 'Pipeline', type: 'enumeration', options };
}

/** The property of a type that holds the stage in a pipeline. */
function stageProperty(type: 'deals' | 'tickets', name: string, label: string): WorkbenchProperty {
  const stages = pipelines[type]?.flatMap((it) => it.stages) ?? [];
  const options = stages.map((stage) => ({ value: stage.id, label: stage.label }));
  return { name, label, type: 'enumeration', options };
}

const createDate: WorkbenchProperty = {
  name: 'createdate',
  label: 'Create date',
  type: 'datetime',
  readOnly: true,
};

const properties: Record<string, WorkbenchProperty[]> = {
  contacts: [
    lifecycleStage,
    createDate,
    { name: 'firstname', label: 'First name', type: 'string' },
    { name: 'lastname', label: 'Last name', type: 'string' },
    { name: 'email', label: 'Email', type: 'string' },
    {
      name: 'hs_buying_role',
      label: 'Buying Role',
      type: 'enumeration',
      isMultiple: true,
      options: [
        { value: 'BUDGET_HOLDER', label: 'Budget holder' },
        { value: 'DECISION_MAKER', label: 'Decision maker' },
        { value: 'LEGAL_AND_COMPLIANCE', label: 'Legal & Compliance' },
      ],
    },
  ],
  deals: [
    { name: 'dealname', label: 'Deal name', type: 'string' },
    { name: 'amount', label: 'Amount', type: 'number', isCurrency: true },
    createDate,
    { name: 'closedate', label: 'Close date', type: 'datetime' },
    pipelineProperty('deals', 'pipeline'),
    stageProperty('deals', 'dealstage', 'Deal stage'),
  ],
  tickets: [
    { name: 'subject', label: 'Ticket name', type: 'string' },
    {
      name: 'hs_ticket_priority',
      label: 'Priority',
      type: 'enumeration',
      options: [
        { value: 'LOW', label: 'Low' },
        { value: 'MEDIUM', label: 'Medium' },
        { value: 'HIGH', label: 'High' },
      ],
    },
    pipelineProperty('tickets', 'hs_pipeline'),
    stageProperty('tickets', 'hs_pipeline_stage', 'Ticket status'),
    createDate,
    { name: 'closed_date', label: 'Close date', type: 'datetime' },
  ],
  companies: [
    { name: 'name', label: 'Company name', type: 'string' },
    { name: 'domain', label: 'Company domain name', type: 'string' },
    { name: 'city', label: 'City', type: 'string' },
    { name: 'annualrevenue', label: 'Annual revenue', type: 'number', isCurrency: true },
    createDate,
    { name: 'closedate', label: 'Close date', type: 'datetime' },
    { name: 'first_deal_created_date', label: 'First deal created', type: 'date' },
    lifecycleStage,
    {
      name: 'industry',
      label: 'Industry',
      type: 'enumeration',
      options: [
        { value: 'COMPUTER_SOFTWARE', label: 'Computer software' },
        { value: 'RETAIL', label: 'Retail' },
      ],
    },
  ],
};

/** For looking at an extension when nobody says which account: two, with three users each. */
export const exampleAccounts: WorkbenchAccount[] = [
  { portalId: '1001', name: 'Example Partner', timeZone: 'Europe/Stockholm', companies: 3 },
  { portalId: '1002', name: 'Other Partner', timeZone: 'America/New_York', companies: 12 },
].map(({ companies, ...account }) => ({
  ...account,
  users,
  properties,
  pipelines,
  records: [
    ...recordsOf('companies', companies, (number) => ({
      name: `Example Company ${number}`,
      properties: {
        domain: `company-${number}.example.com`,
        city: 'Stockholm',
        industry: 'COMPUTER_SOFTWARE',
        annualrevenue: String(125_000 * number),
        createdate: `2026-0${1 + (number % 9)}-15T09:30:00.000Z`,
        first_deal_created_date: `2026-0${1 + (number % 9)}-28`,
        closedate: `203${number % 10}-06-30T22:00:00.000Z`,
        lifecyclestage: ['subscriber', 'opportunity', 'customer'][number % 3] ?? 'customer',
      },
      associations: [
        { objectTypeId: '0-1', objectId: '1001', label: 'Decision maker' },
        { objectTypeId: '0-1', objectId: '1002', label: null },
        { objectTypeId: '0-3', objectId: '3001', label: 'Renewal' },
        { objectTypeId: '0-3', objectId: '3002', label: 'Renewal' },
        { objectTypeId: '0-3', objectId: '3002', label: 'Upsell' },
      ],
    })),
    ...recordsOf('contacts', 2, (number) => ({
      name: `Example Contact ${number}`,
      properties: {
        firstname: 'Example',
        lastname: `Contact ${number}`,
        email: `contact-${number}@example.com`,
        lifecyclestage: 'lead',
        createdate: '2026-01-08T13:15:00.000Z',
      },
      associations: [
        { objectTypeId: '0-2', objectId: '9001', label: null },
        { objectTypeId: '0-3', objectId: '3001', label: 'Decision maker' },
        { objectTypeId: '0-3', objectId: '3002', label: null },
      ],
    })),
    ...recordsOf('deals', 2, (number) => ({
      name: `Example Deal ${number}`,
      properties: {
        dealname: `Example Deal ${number}`,
        amount: String(5_000 * number),
        pipeline: 'default',
        dealstage: number === 1 ? 'qualifiedtobuy' : 'closedlost',
        createdate: '2026-01-12T08:00:00.000Z',
        closedate: '2026-03-31T21:59:00.000Z',
      },
    })),
    ...recordsOf('tickets', 2, (number) => ({
      name: `Example Ticket ${number}`,
      properties: {
        subject: `Example Ticket ${number}`,
        hs_ticket_priority: 'HIGH',
        hs_pipeline: '0',
        hs_pipeline_stage: '2',
        createdate: '2026-01-20T07:45:00.000Z',
      },
    })),
  ],
}));
