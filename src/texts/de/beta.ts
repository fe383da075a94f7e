import type { TranslationOf } from '../message.ts';
import type { beta as english } from '../en/beta.ts';

/** Texts of the beta terms, in German. */
export const beta: TranslationOf<typeof english> = {
  'beta.terms.title': 'Bedingungen der Stufenpunkte-Beta',
  'beta.terms.preview':
    'Die Zahlen sind eine Vorschau auf Grundlage Ihrer HubSpot-Daten und der veröffentlichten Regeln. Sie können von HubSpots eigenen Zahlen abweichen.',
  'beta.terms.tier': 'Die Beta ändert Ihre Stufe nicht. Darüber entscheidet allein HubSpot.',
  'beta.terms.stored':
    'Die App speichert, wer wann welcher Version dieser Bedingungen zugestimmt hat, die Einstellungen Ihrer Super-Admins und eine Kopie der Partnerkunden und Deals, die sie synchronisiert.',
  'beta.terms.seen':
    'Alle, die teilnehmen, sehen alle Kunden, auch solche, die sie in HubSpot nicht öffnen können, sofern ein Super-Admin das nicht einschränkt.',
  'beta.terms.leave':
    'Sie können die Beta jederzeit verlassen und zur aktuellen Ansicht zurückkehren.',
  'beta.terms.version': 'Version {version}',
  'beta.acceptEveryone': 'Alle Benutzer für die Beta anmelden',
  'beta.cancel': 'Abbrechen',
  'beta.acceptedEveryone': 'Die Beta der Stufenpunkte ist für alle Benutzer eingeschaltet.',
};
