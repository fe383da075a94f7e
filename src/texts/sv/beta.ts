import type { TranslationOf } from '../message.ts';
import type { beta as english } from '../en/beta.ts';

/** Texts of the beta terms, in Swedish. */
export const beta: TranslationOf<typeof english> = {
  'beta.terms.title': 'Villkor för betaversionen av nivåpoäng',
  'beta.terms.preview':
    'Siffrorna är en förhandsvisning som bygger på era HubSpot-data och de publicerade reglerna. De kan skilja sig från HubSpots egna.',
  'beta.terms.tier': 'Betaversionen ändrar inte er nivå. Det är bara HubSpot som avgör den.',
  'beta.terms.stored':
    'Appen sparar vem som godkände vilken version av villkoren och när, de inställningar som era superadministratörer anger och en kopia av de partnerkunder och affärer som den synkroniserar.',
  'beta.terms.seen':
    'Alla som är med ser alla kunder, även kunder som de inte kan öppna i HubSpot, om inte en superadministratör begränsar det.',
  'beta.terms.leave':
    'Du kan när som helst lämna betaversionen och gå tillbaka till den nuvarande vyn.',
  'beta.terms.version': 'Version {version}',
  'beta.acceptEveryone': 'Slå på betaversionen för alla användare',
  'beta.cancel': 'Avbryt',
  'beta.acceptedEveryone': 'Betaversionen av nivåpoäng är på för alla användare.',
};
