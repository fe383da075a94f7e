/** A property as HubSpot's properties API describes it. */
export interface PropertyDefinition {
  name: string;
  label: string;
  description: string;
  type: 'string' | 'number' | 'date' | 'datetime' | 'bool' | 'enumeration';
  /** `checkbox` has several of the options at once. */
  fieldType: 'text' | 'number' | 'date' | 'booleancheckbox' | 'select' | 'checkbox';
  groupName: string;
  options: { label: string; value: string; displayOrder: number; hidden: boolean }[];
  displayOrder: number;
  hidden: boolean;
  hubspotDefined: boolean;
  calculated: boolean;
  externalOptions: boolean;
  hasUniqueValue: boolean;
  /** Of amounts of money alone. */
  showCurrencySymbol?: boolean;
  /** The property with the amount's currency; without one it is in the company's. */
  currencyPropertyName?: string;
  formField: boolean;
  archived: boolean;
  modificationMetadata: {
    archivable: boolean;
    readOnlyDefinition: boolean;
    readOnlyValue: boolean;
  };
}

const fieldTypes = {
  string: 'text',
  number: 'number',
  date: 'date',
  datetime: 'date',
  bool: 'booleancheckbox',
  enumeration: 'select',
} as const;

/** Makes definitions for one object type; `custom` marks properties that the partner made itself. */
export function definer(groupName: string, rest: { custom?: boolean; readOnly?: boolean } = {}) {
  const custom = rest.custom ?? false;
  return (
    name: string,
    type: PropertyDefinition['type'],
    options: readonly (string | { value: string; label: string })[] = type === 'bool'
      ? ['true', 'false']
      : [],
  ): PropertyDefinition => ({
    name,
    label: labelOf(name),
    description: '',
    type,
    fieldType: fieldTypes[type],
    groupName,
    options: options.map((option, displayOrder) => ({
      ...(typeof option === 'string' ? { label: labelOf(option), value: option } : option),
      displayOrder,
      hidden: false,
    })),
    displayOrder: -1,
    hidden: false,
    hubspotDefined: !custom,
    calculated: false,
    externalOptions: false,
    hasUniqueValue: name === 'hs_object_id',
    formField: custom,
    archived: false,
    modificationMetadata: {
      archivable: custom,
      readOnlyDefinition: !custom,
      readOnlyValue: rest.readOnly ?? false,
    },
  });
}

/** A property that takes several of its options at once. */
export function severalOf(definition: PropertyDefinition): PropertyDefinition {
  return { ...definition, fieldType: 'checkbox' };
}

/** A property that holds money, in the currency that another property names or in the company's. */
export function asMoney(definition: PropertyDefinition, currencyProperty?: string) {
  const money: PropertyDefinition = { ...definition, showCurrencySymbol: true };
  return currencyProperty === undefined
    ? money
    : { ...money, currencyPropertyName: currencyProperty };
}

/** HubSpot's own labels, where they are no words of the name. */
const labels = new Map([
  ['amount_in_home_currency', 'Amount in company currency'],
  ['closedate', 'Close Date'],
  ['country', 'Country/Region'],
  ['createdate', 'Create Date'],
  ['deal_currency_code', 'Currency'],
  ['dealname', 'Deal Name'],
  ['dealstage', 'Deal Stage'],
  ['dealtype', 'Deal Type'],
  ['domain', 'Company Domain Name'],
  ['hs_lastmodifieddate', 'Last Modified Date'],
  ['hs_line_item_currency_code', 'Currency'],
  ['hs_mrr', 'Monthly recurring revenue'],
  ['hs_object_id', 'Record ID'],
  ['lifecyclestage', 'Lifecycle Stage'],
  ['num_associated_deals', 'Number of Associated Deals'],
  ['hs_recurring_billing_period', 'Term'],
  ['hs_term_in_months', 'Term (months)'],
  ['numberofemployees', 'Number of Employees'],
  ['recurringbillingfrequency', 'Billing frequency'],
]);

/** `hs_managed_mrr` as `Managed mrr`. */
function labelOf(name: string): string {
  const known = labels.get(name);
  if (known !== undefined) return known;
  const words = name.replace(/^hs_/, '').replace(/[_-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
