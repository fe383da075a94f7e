/** A pipeline as the pipelines API describes it; texts in `metadata`, as HubSpot sends them. */
export interface Pipeline {
  id: string;
  label: string;
  displayOrder: number;
  stages: PipelineStage[];
  createdAt: string;
  updatedAt: string;
  archived: boolean;
}

interface PipelineStage {
  id: string;
  label: string;
  displayOrder: number;
  metadata: { isClosed: string; probability: string };
  writePermissions: 'CRM_PERMISSIONS_ENFORCEMENT';
  createdAt: string;
  updatedAt: string;
  archived: boolean;
}

const createdAt = '2024-01-08T09:00:00.000Z';

/** Id, label and probability of each stage, in their order; the last two are closed. */
const stages = [
  ['appointmentscheduled', 'Appointment Scheduled', '0.2'],
  ['qualifiedtobuy', 'Qualified To Buy', '0.4'],
  ['contractsent', 'Contract Sent', '0.9'],
  ['closedwon', 'Closed Won', '1.0'],
  ['closedlost', 'Closed Lost', '0.0'],
] as const;

/** The one pipeline of the generated deals: HubSpot's own first one, shortened. */
export const dealPipeline: Pipeline = {
  id: 'default',
  label: 'Sales Pipeline',
  displayOrder: 0,
  stages: stages.map(([id, label, probability], displayOrder) => ({
    id,
    label,
    displayOrder,
    metadata: { isClosed: String(id.startsWith('closed')), probability },
    writePermissions: 'CRM_PERMISSIONS_ENFORCEMENT',
    createdAt,
    updatedAt: createdAt,
    archived: false,
  })),
  createdAt,
  updatedAt: createdAt,
  archived: false,
};
