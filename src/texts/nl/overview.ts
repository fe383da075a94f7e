import type { TranslationOf } from '../message.ts';
import type { overview as english } from '../en/overview.ts';

/** Texts of the Overview's answers and of the dashboard's head, in Dutch. */
export const overview: TranslationOf<typeof english> = {
  'head.options': 'Weergaveopties',
  'attention.title': 'Gegevens en actualiteit',
  'attention.none': 'Geen records vragen aandacht.',
  'attention.record': 'Record',
  'attention.deal': 'Deal {id}',
  'attention.value': 'Waarde',
  'attention.why': 'Waarom',
  'attention.mend': 'Zo los je het op',
  'attention.mend.currency': 'Voer in de instellingen van de app in wat {currency} waard is.',
  'attention.mend.record': 'Corrigeer het in HubSpot en synchroniseer daarna.',
  'attention.mend.none': 'Niets op te lossen: HubSpot heeft geen tarief gepubliceerd.',
  'head.rules.other': '{ruleSet} (niet van kracht)',
  'head.rules.keep': 'Deze regels bewaren voor mijn volgende bezoek',
};
