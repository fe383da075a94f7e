import type { TranslationOf } from '../message.ts';
import type { comparison as english } from '../en/comparison.ts';

/** What the server composes of the view Compare, in German. */
export const comparison: TranslationOf<typeof english> = {
  'compare.tiers': '{left}: erreichte Stufe {leftTier}. {right}: erreichte Stufe {rightTier}.',
  'ruleSet.dealBased': 'Deal-basiertes Modell',
  'compare.same': 'Alle Kunden haben unter beiden dieselben Punkte.',
  'compare.clients': {
    one: '{count} von {all} Kunden hat andere Punkte.',
    other: '{count} von {all} Kunden haben andere Punkte.',
  },
  'reconcile.how': 'Summen der Kunden, bei denen beide Zahlen bekannt sind.',
  'reconcile.mrr':
    'Diese Regeln messen MRR, HubSpot speichert Punkte. Sie lassen sich nicht vergleichen.',
  'reconcile.standIns': {
    one: '{count} Kunde ist nicht enthalten, weil HubSpots Zahl bei fehlenden Daten verwendet wird.',
    other:
      '{count} Kunden sind nicht enthalten, weil HubSpots Zahlen bei fehlenden Daten verwendet werden.',
  },
  'reconcile.same': 'Alle Zahlen stimmen überein.',
  'reconcile.differences': { one: '{count} Zahl weicht ab.', other: '{count} Zahlen weichen ab.' },
  'reconcile.causes': 'Gründe',
  'reconcile.reportedOn': 'Datum von HubSpots Zahl',
  'reconcile.clientId': 'Kunden-ID',
  'reconcile.deal': 'Deal-ID',
  'reconcile.dealLink': 'Link zum Deal',
  'reconcile.clients': 'Kunden',
  'reconcile.conversion': 'Umrechnung von',
  'reconcile.conversionFrom': 'Umrechnung seit',
  'reconcile.entryPoints': 'Punkte des Deals',
  'cause.earnedSince': 'seither erworben',
  'cause.endedSince': 'seither abgelaufen',
  'cause.otherMarket': 'anderer Marktmultiplikator',
  'cause.unshared': 'nicht unter Partnern geteilt',
  'cause.otherRuleSet': 'andere Regeln',
  'cause.rounding': 'Rundung',
  'cause.setAside': 'Datensätze, die geprüft werden müssen',
  'cause.notCounted': 'HubSpot zählt einen Verkauf nicht',
  'cause.missingSale': 'HubSpot zählt einen Verkauf, der hier fehlt',
  'cause.currency': 'anderer Umrechnungskurs bei HubSpot',
  'cause.changedMrr': 'MRR seitdem geändert',
  'cause.likely': 'wahrscheinlich {cause}',
  'cause.detail': '{cause} ({detail})',
  'cause.size': '{cause}: {points}',
  'entries.earned': 'Erworben',
};
