import type { TranslationOf } from '../message.ts';
import type { card as english } from '../en/card.ts';

/** Texts of the record card, in German. */
export const card: TranslationOf<typeof english> = {
  'card.loading': 'Stufenpunkte werden gelesen',
  'card.loading.partner_clients': 'Der Server liest Ihre Partnerkunden: {read} von {expected}',
  'card.loading.deals': 'Der Server liest die Deals: {read} von {expected}',
  'card.notEnrolled.title': 'Stufenpunkte sind in der Beta',
  'card.notEnrolled.body':
    'Öffnen Sie die Stufen-Seite von Partner Tier Points und wählen Sie „Neue Beta der Stufenpunkte ausprobieren“.',
  'card.notClient.title': 'Kein Partnerkunde',
  'card.notClient.body':
    'HubSpot verknüpft keinen Partnerkunden mit diesem Unternehmen, daher bringt es keine Punkte.',
  'card.unscorable': 'Die Punkte können nicht berechnet werden: {what}',
  'card.asOf': 'Synchronisiert {moment}. {ruleSet}.',
  'card.stale':
    'Dies sind frühere Zahlen; ein neuer Abruf aus HubSpot ist fehlgeschlagen oder läuft noch.',
  'card.relevance': 'Gewicht für Ihre Stufe',
  'card.relevance.share': '{track}: {share} der {threshold}, die {tier} verlangt.',
  'card.relevance.unknown':
    'Für Ihre anerkannte Stufe ist weder ein veröffentlichter noch ein eigener Schwellenwert bekannt.',
  'card.expiry': 'Läuft als Nächstes ab',
  'card.expiry.next': '{day}: {points}',
  'card.expiry.none': 'Für keine Punkte dieses Kunden ist ein Ende bekannt.',
  'card.setAside': {
    one: '{count} Verkauf oder Abonnement konnte nicht bewertet werden.',
    other: '{count} Verkäufe oder Abonnements konnten nicht bewertet werden.',
  },
  'card.loss': 'Wenn Sie diesen Kunden verlieren',
  'card.loss.points': 'Sie würden seine Punkte verlieren: {points}.',
  'card.loss.track': '{track}: jetzt {before}, ohne diesen Kunden {after}.',
  'card.loss.enough': 'Das reicht für {tier}, wofür {threshold} nötig sind.',
  'card.loss.short': 'Das ist zu wenig für {tier}, wofür {threshold} nötig sind.',
  'card.loss.asOf': 'Die Summen des Accounts sind vom {day}.',
  'card.loss.unknown':
    'Die Summen des Accounts sind hier noch nicht bekannt. Die Stufen-Seite zeigt die Wirkung auf Ihre Stufe.',
  'card.history': 'Verlauf',
  'card.open': 'Diesen Kunden auf der Stufen-Seite öffnen',
};
