import type { settings } from '../en/settings.ts';
import type { shared } from '../en/shared.ts';
import type { Translate } from '../message.ts';

/** An alert, as far as its sentence needs it. */
interface ToldAlert {
  kind: 'risk' | 'riskOver' | 'evaluation' | 'expiry' | 'lapse' | 'cancellation' | 'syncFailing';
  on: string | null;
  clientId: string | null;
  clientName: string | null;
  points: number | null;
  tier: string | null;
  evaluationOn: string | null;
  outcome: 'rises' | 'kept' | 'protected' | 'liable' | 'falls' | 'unknown' | null;
  tierAfter: string | null;
}

/** Days and points as the language writes them; points as the pages show them, with one decimal. */
interface AlertFormat {
  day(day: string): string;
  points(points: number): string;
}

/** What an alert says, in the app and in e-mails. */
export function alertText(
  { kind, on, clientId, clientName, points, tier: of, evaluationOn, outcome, tierAfter }: ToldAlert,
  t: Translate<typeof shared & typeof settings>,
  format: AlertFormat,
): string {
  const tier = of ?? '';
  const day = on === null ? '' : format.day(on);
  switch (kind) {
    case 'risk': {
      const what = on === null ? t('risk.below', { tier }) : t('risk.atRisk', { tier, day });
      if (evaluationOn === null) return what;
      const fall = t('risk.canFallOn', { day: format.day(evaluationOn) });
      return t('alerts.risk', { risk: what, fall });
    }
    case 'riskOver':
      return t('risk.safe', { tier });
    case 'evaluation': {
      const outcomeText = t(`alerts.outcome.${outcome ?? 'unknown'}`, { tier: tierAfter ?? tier });
      return t('alerts.evaluation', { day, outcome: outcomeText });
    }
    case 'syncFailing':
      return t('alerts.syncFailing', { day });
    case 'expiry':
    case 'lapse':
    case 'cancellation':
      return t(`alerts.${kind}`, {
        client: clientName ?? clientId ?? '',
        points: format.points(points ?? 0),
        day,
      });
  }
}
