import type { WorkbenchPipeline, WorkbenchProperty } from '../shared/account.ts';
import { ofCompanies, ofContacts, ofDeals, ofLineItems, ofTickets } from './properties.ts';

/**
 * HubSpot's other types with pipelines, by the property that a record is called by. That they have
 * them is published, and which stages they begin with is not: those are ours.
 */
const otherTypes: Record<string, WorkbenchProperty> = {
  appointments: { name: 'hs_appointment_name', label: 'Appointment name', type: 'string' },
  courses: { name: 'hs_course_name', label: 'Course name', type: 'string' },
  leads: { name: 'hs_lead_name', label: 'Lead name', type: 'string' },
  listings: { name: 'hs_name', label: 'Listing name', type: 'string' },
  orders: { name: 'hs_order_name', label: 'Order name', type: 'string' },
  services: { name: 'hs_name', label: 'Service name', type: 'string' },
};

/** Of a type whose own stages nobody published, or that an account made itself. */
export const examplePipelines: WorkbenchPipeline[] = [
  {
    id: 'example-pipeline',
    label: 'Example pipeline',
    stages: [
      { id: 'example-new', label: 'New' },
      { id: 'example-in-progress', label: 'In progress' },
      { id: 'example-done', label: 'Done', closed: 'done' },
    ],
  },
];

/** HubSpot's own first pipelines. */
export const standardPipelines: Record<string, WorkbenchPipeline[]> = {
  ...Object.fromEntries(Object.keys(otherTypes).map((type) => [type, examplePipelines])),
  deals: [
    {
      id: 'default',
      label: 'Sales Pipeline',
      stages: [
        { id: 'appointmentscheduled', label: 'Appointment Scheduled' },
        { id: 'qualifiedtobuy', label: 'Qualified To Buy' },
        { id: 'presentationscheduled', label: 'Presentation Scheduled' },
        { id: 'decisionmakerboughtin', label: 'Decision Maker Bought-In' },
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
    { value: 'marketingqualifiedlead', label: 'Marketing Qualified Lead' },
    { value: 'salesqualifiedlead', label: 'Sales Qualified Lead' },
    { value: 'opportunity', label: 'Opportunity' },
    { value: 'customer', label: 'Customer' },
    { value: 'evangelist', label: 'Evangelist' },
    { value: 'other', label: 'Other' },
  ],
};

/** The property of a type that says which of its pipelines a record is in. */
function pipelineProperty(pipelines: WorkbenchPipeline[] = [], name: string): WorkbenchProperty {
  const options = pipelines.map(({ id, label }) => ({ value: id, label }));
  return { name, label: 'Pipeline', type: 'enumeration', options };
}

/** The property of a type that holds the stage in a pipeline. */
function stageProperty(
  pipelines: WorkbenchPipeline[] = [],
  name: string,
  label: string,
): WorkbenchProperty {
  const stages = pipelines.flatMap((it) => it.stages);
  const options = stages.map((stage) => ({ value: stage.id, label: stage.label }));
  return { name, label, type: 'enumeration', options };
}

/** Where a record of a type with the example pipeline is. */
export const exampleStageProperties: WorkbenchProperty[] = [
  pipelineProperty(examplePipelines, 'hs_pipeline'),
  stageProperty(examplePipelines, 'hs_pipeline_stage', 'Pipeline stage'),
];

const createDate: WorkbenchProperty = {
  name: 'createdate',
  label: 'Create Date',
  type: 'datetime',
  readOnly: true,
};

/** What HubSpot knows of these types in every account, but for what few extensions show. */
export const standardProperties: Record<string, WorkbenchProperty[]> = {
  ...Object.fromEntries(
    Object.entries(otherTypes).map(([type, name]) => [
      type,
      [name, ...exampleStageProperties, createDate],
    ]),
  ),
  contacts: [
    lifecycleStage,
    createDate,
    { name: 'firstname', label: 'First Name', type: 'string' },
    { name: 'lastname', label: 'Last Name', type: 'string' },
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
    ...ofContacts,
  ],
  deals: [
    { name: 'dealname', label: 'Deal Name', type: 'string' },
    { name: 'amount', label: 'Amount', type: 'number', isCurrency: true },
    createDate,
    { name: 'closedate', label: 'Close Date', type: 'datetime' },
    pipelineProperty(standardPipelines['deals'], 'pipeline'),
    stageProperty(standardPipelines['deals'], 'dealstage', 'Deal Stage'),
    ...ofDeals,
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
        { value: 'URGENT', label: 'Urgent' },
      ],
    },
    pipelineProperty(standardPipelines['tickets'], 'hs_pipeline'),
    stageProperty(standardPipelines['tickets'], 'hs_pipeline_stage', 'Ticket status'),
    { ...createDate, label: 'Create date' },
    { name: 'closed_date', label: 'Close date', type: 'datetime' },
    ...ofTickets,
  ],
  line_items: ofLineItems,
  companies: [
    { name: 'name', label: 'Company name', type: 'string' },
    { name: 'domain', label: 'Company Domain Name', type: 'string' },
    { name: 'city', label: 'City', type: 'string' },
    { name: 'annualrevenue', label: 'Annual Revenue', type: 'number', isCurrency: true },
    createDate,
    { name: 'closedate', label: 'Close Date', type: 'datetime' },
    { name: 'first_deal_created_date', label: 'First Deal Created Date', type: 'date' },
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
    ...ofCompanies,
  ],
};

/** By which property a record of a standard type is called, where that is not `name`. */
export const nameProperties = new Map<string, string>([
  ['deals', 'dealname'],
  ['tickets', 'subject'],
  ...Object.entries(otherTypes).map(([type, { name }]) => [type, name] as const),
]);
