import type { TranslationOf } from '../message.ts';
import type { card as english } from '../en/card.ts';

/** Texts of the record card, in Dutch. */
export const card: TranslationOf<typeof english> = {
  'card.loading': 'Tierpunten laden',
  'card.loading.partner_clients': 'Partnerklanten synchroniseren: {read} van {expected}',
  'card.loading.deals': 'Deals synchroniseren: {read} van {expected}',
  'card.notClient.title': 'Geen partnerklant',
  'card.notClient.body':
    'Aan dit bedrijf is geen partnerklant gekoppeld, dus het levert geen punten op.',
  'card.unscorable': 'De punten kunnen niet worden berekend: {what}',
  'card.asOf': 'Gesynchroniseerd op {moment}. {ruleSet}.',
  'card.stale': 'Deze cijfers zijn niet actueel',
  'card.relevance': 'Wat deze klant betekent voor je tier',
  'card.relevance.share': '{track}: {share} van de {threshold} die voor {tier} nodig zijn.',
  'card.relevance.unknown':
    'Er is geen drempel van je toegekende tier bekend. Een superbeheerder kan die van jou invullen in de instellingen.',
  'card.relevance.noTier':
    'Je toegekende tier is niet ingevuld. Een superbeheerder kan die invullen in de instellingen.',
  'card.risk': 'Is je tier veilig?',
  'card.open': 'Deze klant openen op de Tier-pagina',
};
