import type { TranslationOf } from '../message.ts';
import type { install as english } from '../en/install.ts';

/** The server's pages of an installation, in German. */
export const install: TranslationOf<typeof english> = {
  'install.done.title': 'Partner Tier Points ist verbunden',
  'install.done.text':
    'Ihre Partnerkunden und Deals werden synchronisiert, was höchstens einige Minuten dauert. Öffnen Sie Partner Tier Points in HubSpot, um Ihre Punkte zu sehen. Dort kann ein Super-Admin die Beta für alle aktivieren.',
  'install.back': 'Zu HubSpot',
  'install.again': 'Installation erneut starten',
  'install.scopesMissing.title': 'Berechtigungen fehlen',
  'install.scopesMissing.text':
    'Ohne diese Berechtigungen funktioniert die App nicht. Installieren Sie sie erneut und erteilen Sie sie:',
  'install.denied.title': 'Die App wurde nicht installiert',
  'install.denied.text':
    'Die Installation wurde in HubSpot abgebrochen. Es wurde nichts gespeichert.',
  'install.otherBrowser.title': 'Diese Installation kann hier nicht fortgesetzt werden',
  'install.otherBrowser.text':
    'Sie wurde in einem anderen Browser oder vor mehr als 15 Minuten gestartet. Es wurde nichts gespeichert.',
  'install.codeUsed.title': 'Dieser Link wurde bereits verwendet oder ist abgelaufen',
  'install.codeUsed.text':
    'Wenn die App in HubSpot nicht funktioniert, installieren Sie sie erneut.',
  'install.misconfigured.title': 'Dieser Server ist nicht richtig eingerichtet',
  'install.misconfigured.text':
    'HubSpot akzeptiert seine App-ID, Client-ID oder sein Client-Secret nicht. Bitte wenden Sie sich an den Betreiber des Servers.',
  'install.unavailable.title': 'HubSpot antwortet nicht',
  'install.unavailable.text':
    'Es wurde nichts gespeichert. Bitte versuchen Sie es in einigen Minuten erneut.',
  'install.busy.title': 'Zu viele Installationen gleichzeitig',
  'install.busy.text': 'Bitte versuchen Sie es in einer Minute erneut.',
  'page.later.title': 'Diese Seite ist gerade nicht verfügbar',
  'page.later.text': 'Bitte versuchen Sie es in einer Minute erneut.',
  'page.failed.title': 'Etwas ist schiefgegangen',
  'page.failed.text':
    'Bitte versuchen Sie es erneut. Wenn das Problem weiterhin besteht, senden Sie diese Referenz an die Person, die den Server betreibt: {reference}',
  'page.noFile.title': 'Dieser Link ist abgelaufen oder unvollständig',
  'page.noFile.text': 'Exportieren Sie die Tabelle in HubSpot erneut.',
};
