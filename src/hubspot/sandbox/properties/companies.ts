import { definer } from './property.ts';

const define = definer('companyinformation');
/** HubSpot sets these by itself. */
const defineReadOnly = definer('companyinformation', { readOnly: true });

export const companyProperties = [
  defineReadOnly('hs_object_id', 'number'),
  defineReadOnly('createdate', 'datetime'),
  defineReadOnly('hs_lastmodifieddate', 'datetime'),
  define('name', 'string'),
  define('domain', 'string'),
  define('country', 'string'),
  define('city', 'string'),
  define('lifecyclestage', 'enumeration', ['lead', 'opportunity', 'customer', 'other']),
  define('numberofemployees', 'number'),
  defineReadOnly('num_associated_deals', 'number'),
];
