import type { TranslationOf } from '../message.ts';
import type { install as english } from '../en/install.ts';

/** The server's pages of an installation, in Swedish. */
export const install: TranslationOf<typeof english> = {
  'install.done.title': 'Partner Tier Points är anslutet',
  'install.done.text':
    'Dina partnerkunder och affärer synkroniseras, vilket tar högst några minuter. Öppna Partner Tier Points i HubSpot för att se dina poäng. Där kan en superadministratör slå på betaversionen för alla användare.',
  'install.back': 'Gå till HubSpot',
  'install.again': 'Börja om installationen',
  'install.scopesMissing.title': 'Behörigheter saknas',
  'install.scopesMissing.text':
    'Appen fungerar inte utan dessa behörigheter. Installera den igen och godkänn dem:',
  'install.denied.title': 'Appen installerades inte',
  'install.denied.text': 'Installationen avbröts i HubSpot. Ingenting sparades.',
  'install.otherBrowser.title': 'Installationen kan inte fortsätta här',
  'install.otherBrowser.text':
    'Den påbörjades i en annan webbläsare eller för mer än 15 minuter sedan. Ingenting sparades.',
  'install.codeUsed.title': 'Länken har redan använts eller har gått ut',
  'install.codeUsed.text': 'Om appen inte fungerar i HubSpot installerar du den igen.',
  'install.misconfigured.title': 'Servern är inte rätt konfigurerad',
  'install.misconfigured.text':
    'HubSpot godtar inte serverns app-ID, klient-ID eller klienthemlighet. Kontakta den som driver servern.',
  'install.unavailable.title': 'HubSpot svarar inte',
  'install.unavailable.text': 'Ingenting sparades. Försök igen om några minuter.',
  'install.busy.title': 'För många installationer samtidigt',
  'install.busy.text': 'Försök igen om en minut.',
  'page.later.title': 'Sidan är inte tillgänglig just nu',
  'page.later.text': 'Försök igen om en minut.',
  'page.failed.title': 'Något gick fel',
  'page.failed.text':
    'Försök igen. Om problemet kvarstår, skicka den här referensen till den som sköter servern: {reference}',
  'page.noFile.title': 'Länken har gått ut eller är ofullständig',
  'page.noFile.text': 'Exportera tabellen igen i HubSpot.',
};
