import type { WorkbenchPipeline, WorkbenchProperty, WorkbenchStage } from '../../shared/account.ts';
import type { CrmProperties } from '../../shared/crm.ts';
import { objectTypeOf } from 'hubspot-crm';

/** The properties that say which stage a record is in, and in which pipeline. */
export interface StageProperties {
  stage: string;
  /** Null for a type whose stages are the choices of the property itself. */
  pipeline: string | null;
}

/** Contacts and companies have a lifecycle stage, all other types use pipelines. */
export function stagePropertiesOf(objectType: string): StageProperties {
  switch (objectTypeOf(objectType).name) {
    case 'contacts':
    case 'companies':
      return { stage: 'lifecyclestage', pipeline: null };
    case 'deals':
      return { stage: 'dealstage', pipeline: 'pipeline' };
    default:
      return { stage: 'hs_pipeline_stage', pipeline: 'hs_pipeline' };
  }
}

export interface RecordStages {
  /** What the stages belong to: the pipeline, or the property of a lifecycle. */
  title: string;
  /** In their order; empty where nothing is known of them. */
  stages: WorkbenchStage[];
  /** The record's own stage, by what the record says, also when it is none of the stages. */
  current: WorkbenchStage | null;
}

/** The stages that a record goes through, and the one that it is in. */
export function stagesOf(
  names: StageProperties,
  properties: CrmProperties,
  known: { definitions: WorkbenchProperty[]; pipelines: WorkbenchPipeline[] },
): RecordStages {
  const id = properties[names.stage] || null;
  const { title, stages } =
    names.pipeline === null
      ? lifecycle(names.stage, known.definitions)
      : pipelineOf(known.pipelines, properties[names.pipeline] ?? null, id);
  const current = stages.find((it) => it.id === id) ?? (id === null ? null : { id, label: id });
  return { title, stages, current };
}

function lifecycle(name: string, definitions: WorkbenchProperty[]) {
  const { label, options = [] } = definitions.find((it) => it.name === name) ?? {};
  return {
    title: label || name,
    stages: options.map((option): WorkbenchStage => ({ id: option.value, label: option.label })),
  };
}

/** The one that the record names; where it names none, the one with its stage, or the first. */
function pipelineOf(pipelines: WorkbenchPipeline[], id: string | null, stage: string | null) {
  const found =
    pipelines.find((it) => it.id === id) ??
    pipelines.find(({ stages }) => stages.some((it) => it.id === stage)) ??
    pipelines[0];
  return { title: found?.label ?? id ?? '', stages: found?.stages ?? [] };
}

export type StageState = 'passed' | 'current' | 'coming';

/** A closed stage is passed by nobody: a lost deal was not won before. */
export function stageStates({ stages, current }: RecordStages): StageState[] {
  const at = stages.findIndex((it) => it.id === current?.id);
  return stages.map((stage, place) => {
    if (place === at) return 'current';
    return place < at && stage.closed === undefined ? 'passed' : 'coming';
  });
}
