/** A type of CRM record, in HubSpot's names. */
export interface ObjectType {
  /** For example `0-2`. */
  id: string;
  /** As in addresses of HubSpot's API, for example `companies`. */
  name: string;
  /** For example `company`. */
  singular: string;
}

/** HubSpot's standard types, by its own ids. */
const standardTypes: ObjectType[] = [
  { id: '0-1', name: 'contacts', singular: 'contact' },
  { id: '0-2', name: 'companies', singular: 'company' },
  { id: '0-3', name: 'deals', singular: 'deal' },
  { id: '0-5', name: 'tickets', singular: 'ticket' },
  { id: '0-7', name: 'products', singular: 'product' },
  { id: '0-8', name: 'line_items', singular: 'line_item' },
  { id: '0-14', name: 'quotes', singular: 'quote' },
  { id: '0-18', name: 'communications', singular: 'communication' },
  { id: '0-19', name: 'feedback_submissions', singular: 'feedback_submission' },
  { id: '0-27', name: 'tasks', singular: 'task' },
  { id: '0-46', name: 'notes', singular: 'note' },
  { id: '0-47', name: 'meetings', singular: 'meeting' },
  { id: '0-48', name: 'calls', singular: 'call' },
  { id: '0-49', name: 'emails', singular: 'email' },
  { id: '0-53', name: 'invoices', singular: 'invoice' },
  { id: '0-54', name: 'marketing_events', singular: 'marketing_event' },
  { id: '0-69', name: 'subscriptions', singular: 'subscription' },
  { id: '0-74', name: 'goal_targets', singular: 'goal_target' },
  { id: '0-84', name: 'discounts', singular: 'discount' },
  { id: '0-85', name: 'fees', singular: 'fee' },
  { id: '0-86', name: 'taxes', singular: 'tax' },
  { id: '0-101', name: 'commerce_payments', singular: 'commerce_payment' },
  { id: '0-115', name: 'users', singular: 'user' },
  { id: '0-116', name: 'postal_mail', singular: 'postal_mail' },
  { id: '0-123', name: 'orders', singular: 'order' },
  { id: '0-136', name: 'leads', singular: 'lead' },
  { id: '0-142', name: 'carts', singular: 'cart' },
  { id: '0-145', name: 'partner_clients', singular: 'partner_client' },
  { id: '0-162', name: 'services', singular: 'service' },
  { id: '0-410', name: 'courses', singular: 'course' },
  { id: '0-420', name: 'listings', singular: 'listing' },
  { id: '0-421', name: 'appointments', singular: 'appointment' },
  { id: '0-970', name: 'projects', singular: 'project' },
];

/**
 * The type that a project or an extension means: by id, plural or singular, in any case. A type that
 * HubSpot does not define, such as a custom one, is taken at its word.
 */
export function objectTypeOf(text: string): ObjectType {
  const wanted = text.toLowerCase();
  const known = standardTypes.find(
    ({ id, name, singular }) => wanted === id || wanted === name || wanted === singular,
  );
  return known ?? { id: text, name: wanted, singular: wanted };
}

/** Whether a text names a type: a standard one, or a custom one by its id or its name, with `p_` or the account's number. */
export function isObjectType(text: string): boolean {
  return standardTypes.includes(objectTypeOf(text)) || /^(\d+-\d+|p\d*_.+)$/i.test(text);
}

/** Whether a text names a custom type, by its id or its `p_` name. */
export function isCustomType(text: string): boolean {
  return !standardTypes.includes(objectTypeOf(text)) && isObjectType(text);
}

/** Whether two texts name the same type. */
export function isSameObjectType(one: string, other: string): boolean {
  return objectTypeOf(one).id === objectTypeOf(other).id;
}

/** For people: `Line items`. */
export function titleOf(type: ObjectType): string {
  const text = pluralOf(type);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** In a sentence: `line items`. */
export function pluralOf({ name }: ObjectType): string {
  return asWords(name);
}

/** In a sentence: `line item`. */
export function singularOf({ singular }: ObjectType): string {
  return asWords(singular);
}

function asWords(name: string): string {
  return name.replace(/^p_/, '').replaceAll('_', ' ');
}
