import { useExtensionActions } from '@hubspot/ui-extensions';
import {
  settingsServer,
  ServerRefused,
  useTask,
  type ServerFailure,
} from '@partner-tier-points/extension-shared';
import {
  dealMappingSchema,
  type DealMapping,
  type DealMappingPreview,
  type DealMappingState,
} from '@partner-tier-points/contract';
import { useState } from 'react';
import { useLanguage } from '../../useLanguage.ts';
import { fieldOfPath, fromDraft, toDraft, type MappingDraft } from './mappingDraft.ts';

const noErrors: ReadonlySet<string> = new Set();

/** Sales that a mapping would lose, of the deals that were looked at. */
export interface Loss {
  /** Null for the default. */
  mapping: DealMapping | null;
  lost: number;
  looked: number;
}

/** Holds what is typed, checks it by the contract, and previews, saves or drops it. */
export function useDealMapping(known: DealMappingState) {
  const { t } = useLanguage();
  const actions = useExtensionActions<'settings'>();
  const [stored, setStored] = useState(known);
  const [draft, setDraft] = useState(() => toDraft(known.mapping));
  const [typedErrors, setTypedErrors] = useState(noErrors);
  const preview = useTask<DealMappingPreview>();
  const checking = useTask<DealMappingPreview>();
  const saving = useTask<DealMappingState>();
  const [loss, setLoss] = useState<Loss | null>(null);

  function change(changed: Partial<MappingDraft>) {
    setDraft((before) => ({ ...before, ...changed }));
    // What was previewed is no longer what is in the fields.
    preview.clear();
    setLoss(null);
  }

  function checked(): DealMapping | null {
    const read = dealMappingSchema.safeParse(fromDraft(draft));
    setTypedErrors(
      read.success ? noErrors : new Set(read.error.issues.map(({ path }) => fieldOfPath(path))),
    );
    return read.success ? read.data : null;
  }

  /** Asks first where the mapping would lose sales. @param mapping null for the default */
  async function saveUnlessLosing(mapping: DealMapping | null) {
    setLoss(null);
    const found = mapping ?? stored.defaultMapping;
    if (found !== undefined) {
      const check = await checking.run(() => settingsServer.previewDealMapping(found));
      if (check === null) return;
      // What will be refused needs no answer; the default is never refused.
      const refused = mapping !== null && check.usable === false;
      if (check.lost > 0 && !refused) {
        setLoss({ mapping, lost: check.lost, looked: check.looked });
        return;
      }
    }
    await save(mapping);
  }

  async function save(mapping: DealMapping | null) {
    setLoss(null);
    const saved = await saving.run(() => settingsServer.saveDealMapping(mapping));
    if (saved === null) return;
    setStored(saved);
    setDraft(toDraft(saved.mapping));
    actions.addAlert({ type: 'success', message: t('mapping.saved') });
  }

  const failures = [preview.state, checking.state, saving.state].flatMap((state) =>
    state.status === 'failed' ? [state.failure] : [],
  );
  return {
    draft,
    change,
    custom: stored.custom,
    errors: new Set([...typedErrors, ...failures.flatMap(refusedFields)]),
    failure: failures[0] ?? null,
    preview: preview.state,
    saving: [checking.state, saving.state].some(({ status }) => status === 'running'),
    /** What would be lost, while it is asked whether to save. */
    loss,
    saveAnyway: () => {
      if (loss) void save(loss.mapping);
    },
    keepEditing: () => setLoss(null),
    showPreview: () => {
      const mapping = checked();
      if (mapping) void preview.run(() => settingsServer.previewDealMapping(mapping));
    },
    save: () => {
      const mapping = checked();
      if (mapping) void saveUnlessLosing(mapping);
    },
    useDefault: () => {
      setTypedErrors(noErrors);
      preview.clear();
      void saveUnlessLosing(null);
    },
  };
}

function refusedFields(failure: ServerFailure): string[] {
  const fields = failure instanceof ServerRefused ? (failure.problem.fields ?? []) : [];
  return fields.map(({ path }) => fieldOfPath(path.split('.')));
}
