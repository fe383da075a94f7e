/** What the SDK's CRM hooks ask for and are answered, on the way from the worker to Node and back. */
import type { FilterGroup, RecordProperties, Sort } from 'hubspot-crm';
import type { FormattingOptions } from 'hubspot-crm/format';

export type { Filter as CrmFilter, RecordProperties as CrmProperties } from 'hubspot-crm';
export type { FormattingOptions } from 'hubspot-crm/format';

export interface RecordKey {
  objectTypeId: string;
  objectId: string;
}

/** Records of one type that a user has ticked. */
export interface RecordSelection {
  objectTypeId: string;
  objectIds: string[];
}

export interface CrmSearchRequest {
  objectType: string;
  properties?: string[] | undefined;
  query?: string | undefined;
  filterGroups?: FilterGroup[] | undefined;
  sorts?: Sort[] | undefined;
  /** Records on a page; HubSpot's own is 10. */
  pageLength?: number | undefined;
  after?: string | undefined;
}

export interface CrmSearchAnswer {
  results: { objectId: number; properties: RecordProperties }[];
  total: number;
  hasMore: boolean;
  after?: string;
}

export interface AssociationsRequest {
  toObjectType: string;
  properties?: string[] | undefined;
  pageLength?: number | undefined;
  offset?: number | undefined;
}

export interface AssociationsAnswer {
  results: {
    toObjectId: number;
    associationTypes: { category: string; typeId: number; label: string }[];
    properties: RecordProperties;
  }[];
  hasMore: boolean;
  nextOffset: number;
}

/** Which of the values a hook wants formatted, and how. */
export interface FetchOptions {
  propertiesToFormat?: string[] | 'all' | undefined;
  formattingOptions?: FormattingOptions | undefined;
}

/** `fetchHubSpotApi` of `/experimental/api-client`. */
export interface HubSpotApiRequest {
  method: string;
  /** From the first slash on, with its query. */
  path: string;
  headers?: Record<string, string> | undefined;
  contentType?: string | undefined;
  body?: Record<string, unknown> | undefined;
}

export interface HubSpotApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** One question to the CRM; the answer's type follows `kind`. */
export type CrmQuestion =
  | {
      kind: 'properties';
      record: RecordKey;
      names: string[] | '*';
      options?: FetchOptions | undefined;
    }
  | { kind: 'search'; request: CrmSearchRequest; options?: FetchOptions | undefined }
  | {
      kind: 'associations';
      record: RecordKey;
      request: AssociationsRequest;
      options?: FetchOptions | undefined;
    }
  | {
      kind: 'format';
      objectType: string;
      propertiesList: RecordProperties[];
      formattingOptions?: FormattingOptions | undefined;
    }
  /** Answered with what is known of the type's properties. */
  | { kind: 'definitions'; objectType: string }
  /** Answered with the type's pipelines, each with its stages in their order. */
  | { kind: 'pipelines'; objectType: string }
  /** Saves values of a record; an empty text takes a value away. Answered with null. */
  | { kind: 'update'; record: RecordKey; properties: Record<string, string> }
  | { kind: 'api'; request: HubSpotApiRequest };
