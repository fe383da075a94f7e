import type { TranslationOf } from '../message.ts';
import type { overview as english } from '../en/overview.ts';

/** Texts of the Overview's answers and of the dashboard's head, in Dutch. */
export const overview: TranslationOf<typeof english> = {
  'head.rules.keep': 'Deze regels ook bij mijn volgende bezoeken gebruiken',
  'head.options': 'Weergave',
  'setup.title': 'In te vullen in de instellingen:',
  'setup.thresholds': 'Drempels',
  'setup.mapping': 'Dealtoewijzing',
  'setup.conversions': 'Omrekening van valuta',
  'attention.title': 'Gegevens en actualiteit',
  'attention.none': 'Geen records vragen aandacht.',
  'attention.record': 'Record',
  'attention.value': 'Waarde',
  'attention.mend': 'Zo los je het op',
  'state.kept': 'Veilig op {day}',
  'state.rises': '{tier} op {day}',
  'state.protected': 'Beschermd op {day}',
  'state.falls': 'In gevaar op {day}',
  'safety.atRisk':
    '{risk}: {track} daalt naar {points} van de vereiste {threshold}, doordat {amount} verlopen.',
  'safety.below': '{risk}: {track} heeft {points} van de vereiste {threshold}.',
  'safety.clients': 'De klanten tonen',
  'safety.plan': 'Een oplossing plannen',
  'safety.expiring': 'Tonen wat verloopt',
  'safety.next': 'Volgende tier plannen',
  'figures.for': '{threshold} voor {tier}',
  'call.title': 'Eerst bellen',
  'call.plan': 'Verlenging plannen',
  'call.renewed': 'Indien vervangen',
  'call.lost': 'Indien niet vervangen',
  'call.holds': '{tier} blijft',
  'call.none': 'Er verloopt niets tot en met {day}.',
  'picture.alt': '{track}: {points} vandaag, {later} op {day}.',
  'picture.table': 'Hetzelfde als tabel',
  'head.rules.other': '{ruleSet} (niet van kracht)',
};
