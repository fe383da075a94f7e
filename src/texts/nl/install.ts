import type { TranslationOf } from '../message.ts';
import type { install as english } from '../en/install.ts';

/** The server's pages of an installation, in Dutch. */
export const install: TranslationOf<typeof english> = {
  'install.done.title': 'Partner Tier Points is gekoppeld',
  'install.done.text':
    'Je partnerklanten en deals worden gesynchroniseerd. Dat duurt hooguit een paar minuten. Open Partner Tier Points in HubSpot om je punten te zien. Een superadmin kan daar de bèta voor iedereen inschakelen.',
  'install.back': 'Naar HubSpot',
  'install.again': 'Installatie opnieuw starten',
  'install.scopesMissing.title': 'Er ontbreken machtigingen',
  'install.scopesMissing.text':
    'De app werkt niet zonder deze machtigingen. Installeer de app opnieuw en verleen ze:',
  'install.denied.title': 'De app is niet geïnstalleerd',
  'install.denied.text': 'De installatie is in HubSpot geannuleerd. Er is niets opgeslagen.',
  'install.otherBrowser.title': 'Deze installatie kan hier niet worden voortgezet',
  'install.otherBrowser.text':
    'De installatie is in een andere browser of meer dan 15 minuten geleden gestart. Er is niets opgeslagen.',
  'install.codeUsed.title': 'Deze link is al gebruikt of is verlopen',
  'install.codeUsed.text': 'Installeer de app opnieuw als die niet werkt in HubSpot.',
  'install.misconfigured.title': 'Deze server is niet goed ingesteld',
  'install.misconfigured.text':
    'HubSpot accepteert de app-ID, client-ID of het clientgeheim niet. Neem contact op met de beheerder van de server.',
  'install.unavailable.title': 'HubSpot reageert niet',
  'install.unavailable.text': 'Er is niets opgeslagen. Probeer het over een paar minuten opnieuw.',
  'install.busy.title': 'Te veel installaties tegelijk',
  'install.busy.text': 'Probeer het over een minuut opnieuw.',
  'page.later.title': 'Deze pagina is op dit moment niet beschikbaar',
  'page.later.text': 'Probeer het over een minuut opnieuw.',
  'page.failed.title': 'Er is iets misgegaan',
  'page.failed.text':
    'Probeer het opnieuw. Houdt het probleem aan, stuur dan deze referentie naar de persoon die de server beheert: {reference}',
  'page.noFile.title': 'Deze link is verlopen of onvolledig',
  'page.noFile.text': 'Exporteer de tabel opnieuw in HubSpot.',
};
