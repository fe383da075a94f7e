import { definer } from './property.ts';

const define = definer('companyinformation');

export const companyProperties = [
  define('hs_object_id', 'number'),
  define('createdate', 'datetime'),
  define('hs_lastmodifieddate', 'datetime'),
  define('name', 'string'),
  define('domain', 'string'),
  define('country', 'string'),
  define('city', 'string'),
  define('lifecyclestage', 'enumeration', ['lead', 'opportunity', 'customer', 'other']),
  define('numberofemployees', 'number'),
  define('num_associated_deals', 'number'),
];
