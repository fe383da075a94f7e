import { objectTypeOf } from './object-types.ts';
import { ownValue } from './own-value.ts';
import type { RecordProperties } from './property-value.ts';

/** The properties that HubSpot's `query` looks through, as its documentation lists them. */
const documented: Readonly<Record<string, readonly string[]>> = {
  calls: ['hs_call_title', 'hs_body_preview'],
  companies: ['website', 'phone', 'name', 'domain'],
  contacts: [
    'firstname',
    'lastname',
    'email',
    'phone',
    'hs_additional_emails',
    'fax',
    'mobilephone',
    'company',
    'hs_marketable_until_renewal',
  ],
  deals: ['dealname', 'pipeline', 'dealstage', 'description', 'dealtype'],
  emails: ['hs_email_subject'],
  feedback_submissions: ['hs_submission_name', 'hs_content'],
  meetings: ['hs_meeting_title', 'hs_meeting_body'],
  notes: ['hs_note_body'],
  products: ['name', 'description', 'price', 'hs_sku'],
  quotes: [
    'hs_sender_firstname',
    'hs_sender_lastname',
    'hs_proposal_slug',
    'hs_title',
    'hs_sender_company_name',
    'hs_sender_email',
    'hs_quote_number',
    'hs_public_url_key',
  ],
  tasks: ['hs_task_body', 'hs_task_subject'],
  tickets: ['subject', 'content', 'hs_pipeline_stage', 'hs_ticket_category', 'hs_ticket_id'],
};

/** A guess: HubSpot's list has no partner clients. These two are what a user knows one by. */
const guessed: Readonly<Record<string, readonly string[]>> = {
  partner_clients: ['hs_client_name', 'hs_client_domain_name'],
};

/**
 * What `query` looks through in records of a type; undefined where nobody published it: a custom
 * object has up to 20 properties that its owner chose.
 */
export function searchableProperties(objectType: string): readonly string[] | undefined {
  const { name } = objectTypeOf(objectType);
  return ownValue(documented, name) ?? ownValue(guessed, name);
}

/**
 * Whether each word of a query is part of a searchable value, without regard to case.
 *
 * @param names undefined for every property.
 */
export function queryTest(
  query: string,
  names: readonly string[] | undefined,
): (properties: RecordProperties) => boolean {
  const words = query.toLowerCase().split(/\s+/);
  const asked = words.filter((it) => it !== '');
  if (asked.length === 0) return () => true;
  return (properties) => {
    const values = (names ?? Object.keys(properties)).flatMap(
      (name) => ownValue(properties, name)?.toLowerCase() ?? [],
    );
    return asked.every((word) => values.some((it) => it.includes(word)));
  };
}
