import { useExtensionActions } from '@hubspot/ui-extensions';
import {
  isServerFailure,
  settingsServer,
  ServerRefused,
  type ServerFailure,
} from '@partner-tier-points/extension-shared';
import { checkSettings, settingsSchema, type Settings } from '@partner-tier-points/contract';
import {
  findRuleSet,
  ruleSetInForce,
  type PartnerFacts,
  type TrackName,
} from '@partner-tier-points/points';
import { useState } from 'react';
import { withoutReported, withReported } from './reportedThresholds.ts';
import {
  errorsOfIssues,
  errorsOfMistakes,
  errorsOfProblem,
  noErrors,
  type FieldErrors,
} from './fields/fieldErrors.ts';
import { useLanguage } from '../../useLanguage.ts';

export interface SettingsForm {
  draft: Settings;
  errors: FieldErrors;
  failure: ServerFailure | null;
  saving: boolean;
  setPartner: (changed: Partial<PartnerFacts>) => void;
  /** Takes over thresholds that third parties reported, where there is no own one. */
  startThresholds: (reported: Thresholds) => void;
  /** Null takes the own threshold away. */
  setThreshold: (tier: string, track: TrackName, points: number | null) => void;
  setRuleSet: (id: string | null) => void;
  /** Undefined leaves it to what HubSpot says of each client. */
  setManagedMrrCurrency: (currency: Settings['managedMrrCurrency']) => void;
  save: () => Promise<void>;
}

/** Holds what is entered, checks it by the contract and saves it. */
export function useSettingsForm(saved: Settings, onSaved: () => void): SettingsForm {
  const { t, today } = useLanguage();
  const actions = useExtensionActions<'settings'>();
  const [draft, setDraft] = useState(saved);
  const [errors, setErrors] = useState(noErrors);
  const [failure, setFailure] = useState<ServerFailure | null>(null);
  const [saving, setSaving] = useState(false);

  const setPartner = (changed: Partial<PartnerFacts>) =>
    setDraft((before) => ({ ...before, partner: { ...before.partner, ...changed } }));

  async function save() {
    const checked = settingsSchema.safeParse(draft);
    setFailure(null);
    if (!checked.success) {
      setErrors(errorsOfIssues(checked.error.issues));
      return;
    }
    const ruleSet = findRuleSet(checked.data.ruleSet ?? '') ?? ruleSetInForce(today);
    const mistakes = errorsOfMistakes(checkSettings(checked.data, ruleSet, today));
    setErrors(mistakes);
    if (mistakes.size > 0) return;
    setSaving(true);
    try {
      setDraft(await settingsServer.saveSettings(checked.data));
      onSaved();
      actions.addAlert({ type: 'success', message: t('settings.saved') });
    } catch (error) {
      if (!isServerFailure(error)) throw error;
      setFailure(error);
      if (error instanceof ServerRefused) setErrors(errorsOfProblem(error.problem));
    } finally {
      setSaving(false);
    }
  }

  return {
    draft,
    errors,
    failure,
    saving,
    setPartner,
    startThresholds: (reported) => setPartner(withReported(draft.partner, reported)),
    setThreshold: (tier, track, points) =>
      setPartner({
        thresholds: withThreshold(draft.partner.thresholds ?? {}, tier, track, points),
        // What was typed is the partner's own, also where it is what third parties reported.
        ...withoutReported(draft.partner, tier, track),
      }),
    setRuleSet: (ruleSet) => setDraft((before) => ({ ...before, ruleSet })),
    setManagedMrrCurrency: (currency) =>
      setDraft(({ managedMrrCurrency: _replaced, ...others }) =>
        currency === undefined ? others : { ...others, managedMrrCurrency: currency },
      ),
    save,
  };
}

type Thresholds = NonNullable<PartnerFacts['thresholds']>;

/** Own thresholds with one of them changed; a tier without any is left out. */
function withThreshold(
  thresholds: Thresholds,
  tier: string,
  track: TrackName,
  points: number | null,
): Thresholds {
  const { [tier]: changed = {}, ...others } = thresholds;
  const { [track]: _replaced, ...rest } = changed;
  const kept = points === null ? rest : { ...rest, [track]: points };
  return Object.keys(kept).length === 0 ? others : { ...others, [tier]: kept };
}
