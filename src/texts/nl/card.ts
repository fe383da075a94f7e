import type { TranslationOf } from '../message.ts';
import type { card as english } from '../en/card.ts';

/** Texts of the record card, in Dutch. */
export const card: TranslationOf<typeof english> = {
  'card.loading': 'Tierpunten worden gelezen',
  'card.loading.partner_clients': 'De server leest je partnerklanten: {read} van {expected}',
  'card.loading.deals': 'De server leest de deals: {read} van {expected}',
  'card.notEnrolled.title': 'Tierpunten zijn in bèta',
  'card.notEnrolled.body':
    'Open de Tier-pagina van Partner Tier Points en kies ‘De nieuwe bèta van tierpunten proberen’.',
  'card.notClient.title': 'Geen partnerklant',
  'card.notClient.body':
    'HubSpot koppelt geen partnerklant aan dit bedrijf, dus het levert geen punten op.',
  'card.unscorable': 'De punten kunnen niet worden berekend: {what}',
  'card.asOf': 'Gesynchroniseerd op {moment}. {ruleSet}.',
  'card.stale': 'Dit zijn eerdere cijfers; een nieuwere lezing van HubSpot is mislukt of bezig.',
  'card.relevance': 'Gewicht voor je tier',
  'card.relevance.share': '{track}: {share} van de {threshold} die {tier} vereist.',
  'card.relevance.unknown':
    'Er is geen gepubliceerde of eigen drempel van je toegekende tier bekend.',
  'card.expiry': 'Verloopt als volgende',
  'card.expiry.next': '{day}: {points}',
  'card.expiry.none': 'Voor geen enkel punt van deze klant is een einde bekend.',
  'card.setAside': {
    one: '{count} verkoop of abonnement kon niet worden gescoord.',
    other: '{count} verkopen of abonnementen konden niet worden gescoord.',
  },
  'card.loss': 'Als je deze klant verliest',
  'card.loss.points': 'Je zou de punten verliezen: {points}.',
  'card.loss.track': '{track}: nu {before}, zonder deze klant {after}.',
  'card.loss.enough': 'Dat is genoeg voor {tier}, waarvoor {threshold} nodig is.',
  'card.loss.short': 'Dat is te weinig voor {tier}, waarvoor {threshold} nodig is.',
  'card.loss.asOf': 'De totalen van het account zijn die van {day}.',
  'card.loss.unknown':
    'De totalen van het account zijn hier nog niet bekend. De Tier-pagina toont het effect op je tier.',
  'card.history': 'Geschiedenis',
  'card.open': 'Deze klant openen op de Tier-pagina',
};
