import type { WorkbenchPipeline, WorkbenchProperty } from '../shared/account.ts';

/** HubSpot's own first pipelines, shortened. */
export const standardPipelines: Record<string, WorkbenchPipeline[]> = {
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
  const options = standardPipelines[type]?.map(({ id, label }) => ({ value: id, label })) ?? [];
  return { name, label: 'Pipeline', type: 'enumeration', options };
}

/** The property of a type that holds the stage in a pipeline. */
function stageProperty(type: 'deals' | 'tickets', name: string, label: string): WorkbenchProperty {
  const stages = standardPipelines[type]?.flatMap((it) => it.stages) ?? [];
  const options = stages.map((stage) => ({ value: stage.id, label: stage.label }));
  return { name, label, type: 'enumeration', options };
}

const createDate: WorkbenchProperty = {
  name: 'createdate',
  label: 'Create date',
  type: 'datetime',
  readOnly: true,
};

/** What HubSpot knows of these types in every account, shortened. */
export const standardProperties: Record<string, WorkbenchProperty[]> = {
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
