import type { WorkbenchProperty } from '../shared/account.ts';

/**
 * Standard properties beside those that the example accounts use, with the labels that HubSpot's API
 * gave them in an account of 2025.
 */

type Labels = Record<string, string>;

const properties = (labels: Labels, rest: Omit<WorkbenchProperty, 'name' | 'label'>) =>
  Object.entries(labels).map(([name, label]): WorkbenchProperty => ({ name, label, ...rest }));

const texts = (labels: Labels) => properties(labels, { type: 'string' });
const money = (labels: Labels) => properties(labels, { type: 'number', isCurrency: true });

/** HubSpot computes these. */
const computed = (type: string, labels: Labels) => properties(labels, { type, readOnly: true });

function choice(name: string, label: string, options: Labels): WorkbenchProperty {
  return {
    name,
    label,
    type: 'enumeration',
    options: Object.entries(options).map(([value, text]) => ({ value, label: text })),
  };
}

const address = texts({
  address: 'Street Address',
  state: 'State/Region',
  zip: 'Postal Code',
  country: 'Country/Region',
});

const activity = computed('datetime', {
  notes_last_contacted: 'Last Contacted',
  notes_last_updated: 'Last Activity Date',
  notes_next_activity_date: 'Next Activity Date',
});

const contacted = computed('number', { num_contacted_notes: 'Number of times contacted' });

const leadStatus = choice('hs_lead_status', 'Lead Status', {
  NEW: 'New',
  OPEN: 'Open',
  IN_PROGRESS: 'In Progress',
  OPEN_DEAL: 'Open Deal',
  UNQUALIFIED: 'Unqualified',
  ATTEMPTED_TO_CONTACT: 'Attempted to Contact',
  CONNECTED: 'Connected',
  BAD_TIMING: 'Bad Timing',
});

export const ofContacts: WorkbenchProperty[] = [
  ...texts({
    phone: 'Phone Number',
    mobilephone: 'Mobile Phone Number',
    jobtitle: 'Job Title',
    company: 'Company Name',
    website: 'Website URL',
    city: 'City',
    industry: 'Industry',
    salutation: 'Salutation',
    date_of_birth: 'Date of birth',
    hs_linkedin_url: 'LinkedIn URL',
    message: 'Message',
  }),
  ...address,
  leadStatus,
  { name: 'closedate', label: 'Close Date', type: 'datetime' },
  ...activity,
  ...contacted,
  ...computed('number', {
    num_associated_deals: 'Number of Associated Deals',
    associatedcompanyid: 'Primary Associated Company ID',
  }),
  ...computed('datetime', { lastmodifieddate: 'Last Modified Date' }),
];

export const ofCompanies: WorkbenchProperty[] = [
  ...texts({
    phone: 'Phone Number',
    website: 'Website URL',
    address2: 'Street Address 2',
    description: 'Description',
    timezone: 'Time Zone',
    founded_year: 'Year Founded',
    linkedin_company_page: 'LinkedIn Company Page',
  }),
  ...address,
  { name: 'numberofemployees', label: 'Number of Employees', type: 'number' },
  choice('type', 'Type', {
    PROSPECT: 'Prospect',
    PARTNER: 'Partner',
    RESELLER: 'Reseller',
    VENDOR: 'Vendor',
    OTHER: 'Other',
  }),
  leadStatus,
  ...money({ total_revenue: 'Total Revenue', recent_deal_amount: 'Recent Deal Amount' }).map(
    (it) => ({ ...it, readOnly: true }),
  ),
  ...activity,
  ...contacted,
  ...computed('number', {
    num_associated_contacts: 'Number of Associated Contacts',
    num_associated_deals: 'Number of Associated Deals',
    hs_num_open_deals: 'Number of open deals',
    hs_parent_company_id: 'Parent Company',
  }),
  ...computed('datetime', { hs_lastmodifieddate: 'Last Modified Date' }),
];

export const ofDeals: WorkbenchProperty[] = [
  choice('dealtype', 'Deal Type', {
    newbusiness: 'New Business',
    existingbusiness: 'Existing Business',
  }),
  choice('hs_priority', 'Priority', { low: 'Low', medium: 'Medium', high: 'High' }),
  ...texts({
    description: 'Deal Description',
    deal_currency_code: 'Currency',
    closed_lost_reason: 'Closed Lost Reason',
    closed_won_reason: 'Closed Won Reason',
    hs_next_step: 'Next step',
  }),
  ...money({
    hs_acv: 'Annual contract value',
    hs_arr: 'Annual recurring revenue',
    hs_mrr: 'Monthly recurring revenue',
    hs_tcv: 'Total contract value',
    hs_forecast_amount: 'Forecast amount',
    hs_projected_amount: 'Weighted amount',
    hs_closed_amount: 'Closed Deal Amount',
    amount_in_home_currency: 'Amount in company currency',
  }).map((it) => ({ ...it, readOnly: true })),
  ...activity,
  ...contacted,
  ...computed('number', {
    hs_deal_stage_probability: 'Deal probability',
    days_to_close: 'Days to close',
    num_associated_contacts: 'Number of Associated Contacts',
  }),
  ...computed('bool', { hs_is_closed: 'Is Deal Closed?', hs_is_closed_won: 'Is Closed Won' }),
  ...computed('datetime', { hs_lastmodifieddate: 'Last Modified Date' }),
];

export const ofTickets: WorkbenchProperty[] = [
  ...texts({ content: 'Ticket description' }),
  {
    ...choice('hs_ticket_category', 'Category', {
      PRODUCT_ISSUE: 'Product issue',
      BILLING_ISSUE: 'Billing issue',
      FEATURE_REQUEST: 'Feature request',
      GENERAL_INQUIRY: 'General inquiry',
    }),
    isMultiple: true,
  },
  choice('source_type', 'Source', { CHAT: 'Chat', EMAIL: 'Email', FORM: 'Form', PHONE: 'Phone' }),
  ...computed('datetime', {
    hs_lastactivitydate: 'Last activity date',
    hs_lastcontacted: 'Last contacted date',
    hs_lastmodifieddate: 'Last modified date',
  }),
  ...computed('number', { time_to_close: 'Time to close' }),
];

export const ofLineItems: WorkbenchProperty[] = [
  ...texts({ name: 'Name', hs_sku: 'SKU' }),
  { name: 'quantity', label: 'Quantity', type: 'number' },
  ...money({ price: 'Unit price', amount: 'Net price' }),
];
