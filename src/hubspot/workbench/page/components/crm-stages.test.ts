import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkbenchPipeline, WorkbenchStage } from '../../shared/account.ts';
import { stagePropertiesOf, stagesOf, stageStates } from './crm-stages.ts';

const stages = (...ids: string[]): WorkbenchStage[] =>
  ids.map((id) => ({ id, label: `The ${id}` }));
const pipelines: WorkbenchPipeline[] = [
  { id: 'sales', label: 'Sales', stages: stages('new', 'won') },
  { id: 'renewals', label: 'Renewals', stages: stages('due', 'renewed') },
];
const known = { definitions: [], pipelines };

describe('the stage of a record', () => {
  it.each([
    ['0-1', 'lifecyclestage', null],
    ['company', 'lifecyclestage', null],
    ['0-3', 'dealstage', 'pipeline'],
    ['tickets', 'hs_pipeline_stage', 'hs_pipeline'],
    ['2-7654321', 'hs_pipeline_stage', 'hs_pipeline'],
  ])('stands for %s in %s', (objectType, stage, pipeline) => {
    expect(stagePropertiesOf(objectType)).toEqual({ stage, pipeline });
  });

  const deal = stagePropertiesOf('deals');

  it.each([
    ['of its pipeline', { pipeline: 'renewals', dealstage: 'due' }, 'Renewals', 'The due'],
    ['of the pipeline with its stage', { dealstage: 'renewed' }, 'Renewals', 'The renewed'],
    ['a stage that its pipeline lacks', { pipeline: 'sales', dealstage: 'due' }, 'Sales', 'due'],
  ])('is %s', (_, properties, title, label) => {
    const found = stagesOf(deal, properties, known);
    expect(found).toMatchObject({ title, current: { label } });
  });

  it('is none without a value, whatever is known', () => {
    for (const dealstage of [null, '']) {
      const found = stagesOf(deal, { pipeline: 'sales', dealstage }, known);
      expect(found.current).toBeNull();
      expect(stageStates(found)).toEqual(['coming', 'coming']);
    }
    expect(stagesOf(deal, {}, { definitions: [], pipelines: [] }).stages).toEqual([]);
  });

  it('is a choice of the property for a lifecycle', () => {
    const options = [
      { value: 'lead', label: 'Lead' },
      { value: 'customer', label: 'Customer' },
    ];
    const definitions = [
      { name: 'lifecyclestage', label: 'Lifecycle Stage', type: 'enumeration', options },
    ];
    const found = stagesOf(
      stagePropertiesOf('contacts'),
      { lifecyclestage: 'customer' },
      { definitions, pipelines },
    );
    expect(found).toMatchObject({ title: 'Lifecycle Stage', current: { label: 'Customer' } });
    expect(stageStates(found)).toEqual(['passed', 'current']);
  });
});

describe('the states of the stages', () => {
  const closed = fc.constantFrom(undefined, 'done' as const, 'lost' as const);
  const anyStages = fc.array(closed, { minLength: 1, maxLength: 12 }).map((kinds) =>
    kinds.map((kind, at): WorkbenchStage => ({
      id: String(at),
      label: String(at),
      ...(kind ? { closed: kind } : {}),
    })),
  );

  it('have one current stage, open ones passed before it, and nothing passed behind it', () => {
    fc.assert(
      fc.property(anyStages, fc.nat(), (all, pick) => {
        const at = pick % all.length;
        const states = stageStates({ title: '', stages: all, current: all[at] ?? null });
        expect(states[at]).toBe('current');
        expect(states.filter((it) => it === 'current')).toHaveLength(1);
        states.forEach((state, place) =>
          expect(state === 'passed').toBe(place < at && all[place]?.closed === undefined),
        );
      }),
    );
  });
});
