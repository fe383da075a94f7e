import { useHost } from '../extension/host-context.ts';

const english = {
  all: 'All',
  associationLabel: 'Association label',
  breadcrumbs: 'Breadcrumbs',
  cancel: 'Cancel',
  chooseFile: 'Choose a file',
  clear: 'Clear',
  close: 'Close',
  dialog: 'Dialog',
  externalLink: 'opens in a new tab',
  first: 'First',
  hint: 'Hint',
  last: 'Last',
  loading: 'Loading',
  more: 'More',
  next: 'Next',
  noFile: 'No file chosen',
  noneAssociated: 'No associated records to show',
  noOptions: 'No options',
  page: (number: number) => `Page ${number}`,
  pages: 'Pages of the table',
  panel: 'Panel',
  panelContent: 'Content of the panel',
  previous: 'Prev',
  progress: 'Progress',
  remove: 'Remove',
  save: 'Save',
  score: (score: number) => `Score ${score} of 100`,
  search: 'Search',
  select: 'Select',
  settingsChanged: (count: number) =>
    `You've changed ${count} ${count === 1 ? 'setting' : 'settings'}`,
  showLess: 'Show less',
  showMore: 'Show more',
  somethingWrong: 'Something went wrong',
  table: 'Table',
  tabs: 'Tabs',
  today: 'Today',
  trendDecrease: 'decrease',
  trendIncrease: 'increase',
  unsavedChanges: 'Unsaved changes',
};

/** The words that host components add to what an extension says. */
export type HostTexts = typeof english;

const swedish: HostTexts = {
  all: 'Alla',
  associationLabel: 'Associationsetikett',
  breadcrumbs: 'Sökväg',
  cancel: 'Avbryt',
  chooseFile: 'Välj en fil',
  clear: 'Rensa',
  close: 'Stäng',
  dialog: 'Dialogruta',
  externalLink: 'öppnas i en ny flik',
  first: 'Första',
  hint: 'Tips',
  last: 'Sista',
  loading: 'Laddar',
  more: 'Mer',
  next: 'Nästa',
  noFile: 'Ingen fil vald',
  noneAssociated: 'Inga associerade poster att visa',
  noOptions: 'Inga alternativ',
  page: (number) => `Sida ${number}`,
  pages: 'Tabellens sidor',
  panel: 'Panel',
  panelContent: 'Panelens innehåll',
  previous: 'Föregående',
  progress: 'Förlopp',
  remove: 'Ta bort',
  save: 'Spara',
  score: (score) => `Poäng ${score} av 100`,
  search: 'Sök',
  select: 'Välj',
  settingsChanged: (count) =>
    `Du har ändrat ${count} ${count === 1 ? 'inställning' : 'inställningar'}`,
  showLess: 'Visa mindre',
  showMore: 'Visa mer',
  somethingWrong: 'Något gick fel',
  table: 'Tabell',
  tabs: 'Flikar',
  today: 'Idag',
  trendDecrease: 'minskning',
  trendIncrease: 'ökning',
  unsavedChanges: 'Ändringar som inte är sparade',
};

const languages: Record<string, HostTexts> = { en: english, sv: swedish };

/** In the user's language, as HubSpot's own components are; in English when it has no texts here. */
export function useTexts(): HostTexts {
  const { user } = useHost();
  return languages[user.language.toLowerCase().split(/[-_]/)[0] ?? ''] ?? english;
}
