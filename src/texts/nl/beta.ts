import type { TranslationOf } from '../message.ts';
import type { beta as english } from '../en/beta.ts';

/** Texts of the beta terms, in Dutch. */
export const beta: TranslationOf<typeof english> = {
  'beta.terms.title': 'Voorwaarden van de bèta van tierpunten',
  'beta.terms.preview':
    'De cijfers zijn een preview op basis van je HubSpot-gegevens en de gepubliceerde regels. Ze kunnen afwijken van die van HubSpot.',
  'beta.terms.tier': 'De bèta verandert je tier niet. Alleen HubSpot beslist daarover.',
  'beta.terms.stored':
    'De app bewaart wie welke versie van deze voorwaarden wanneer heeft geaccepteerd, de instellingen die je superbeheerders invullen en een kopie van de partnerklanten en deals die de app synchroniseert.',
  'beta.terms.seen':
    'Iedereen die meedoet, ziet alle klanten, ook klanten die diegene in HubSpot niet kan openen, tenzij een superbeheerder dat beperkt.',
  'beta.terms.leave':
    'Je kunt de bèta op elk moment verlaten en teruggaan naar de huidige weergave.',
  'beta.terms.version': 'Versie {version}',
  'beta.acceptEveryone': 'Alle gebruikers aanmelden voor de bèta',
  'beta.cancel': 'Annuleren',
  'beta.acceptedEveryone': 'De bèta van tierpunten is voor alle gebruikers ingeschakeld.',
};
