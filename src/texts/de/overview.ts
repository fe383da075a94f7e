import type { TranslationOf } from '../message.ts';
import type { overview as english } from '../en/overview.ts';

/** Texts of the Overview's answers and of the dashboard's head, in German. */
export const overview: TranslationOf<typeof english> = {
  'head.rules.keep': 'Diese Regeln auch bei meinen nächsten Besuchen verwenden',
  'head.options': 'Optionen',
  'setup.title': 'In den Einstellungen einzutragen:',
  'setup.thresholds': 'Schwellenwerte',
  'setup.mapping': 'Deal-Zuordnung',
  'setup.conversions': 'Umrechnung von Währungen',
  'attention.title': 'Daten und Aktualität',
  'attention.none': 'Keine Datensätze müssen bearbeitet werden.',
  'attention.record': 'Datensatz',
  'attention.value': 'Wert',
  'attention.mend': 'So beheben Sie es',
  'state.kept': 'Sicher am {day}',
  'state.rises': '{tier} am {day}',
  'state.protected': 'Geschützt am {day}',
  'state.falls': 'Gefährdet am {day}',
  'safety.atRisk':
    '{risk}: {track} sinkt auf {points} der erforderlichen {threshold}, weil {amount} ablaufen.',
  'safety.below': '{risk}: {track} hat {points} der erforderlichen {threshold}.',
  'safety.clients': 'Kunden anzeigen',
  'safety.plan': 'Gegenmaßnahme planen',
  'safety.expiring': 'Ablaufende Punkte anzeigen',
  'safety.next': 'Nächste Stufe planen',
  'figures.for': '{threshold} für {tier}',
  'call.title': 'Zuerst anrufen',
  'call.plan': 'Verlängerung planen',
  'call.renewed': 'Wenn ersetzt',
  'call.lost': 'Wenn nicht ersetzt',
  'call.holds': '{tier} bleibt',
  'call.none': 'Bis {day} läuft nichts ab.',
  'picture.alt': '{track}: {points} heute, {later} am {day}.',
  'picture.table': 'Dasselbe als Tabelle',
  'head.rules.other': '{ruleSet} (nicht in Kraft)',
};
