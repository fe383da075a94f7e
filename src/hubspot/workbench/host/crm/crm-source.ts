import type { WorkbenchPipeline, WorkbenchProperty } from '../../shared/account.ts';
import type {
  AssociationsAnswer,
  AssociationsRequest,
  CrmProperties,
  CrmSearchAnswer,
  CrmSearchRequest,
  HubSpotApiAnswer,
  HubSpotApiRequest,
  RecordKey,
} from '../../shared/crm.ts';

/** Where CRM data comes from: HubSpot's API, or the records that the workbench was given. */
export interface CrmSource {
  /** @throws {Error} when the record does not exist or may not be read. */
  properties(record: RecordKey, names: string[] | '*'): Promise<CrmProperties>;
  search(request: CrmSearchRequest): Promise<CrmSearchAnswer>;
  associations(record: RecordKey, request: AssociationsRequest): Promise<AssociationsAnswer>;
  /** What is known of a type's properties; empty when nothing is. */
  definitions(objectType: string): Promise<WorkbenchProperty[]>;
  /** The type's pipelines in their order; empty for a type without any. */
  pipelines(objectType: string): Promise<WorkbenchPipeline[]>;
  /**
   * Saves values where they come from. The workbench's own records are changed by who asks.
   *
   * @throws {Error} when a value may not be saved; then none is.
   */
  update(record: RecordKey, properties: Record<string, string>): Promise<void>;
  request(request: HubSpotApiRequest): Promise<HubSpotApiAnswer>;
}

/** Records on a page when the extension does not say; the SDK's own. */
export const defaultPageLength = 10;

/** A name that stands for no type: HubSpot has none that is called so, and the account nothing of it. */
export class UnknownType extends Error {
  constructor(name: string) {
    super(
      `Unable to infer object type from: ${name} (HubSpot has no such type, and the account no record of it)`,
    );
    this.name = 'UnknownType';
  }
}
