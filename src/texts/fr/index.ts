export { card } from './card.ts';
export { page } from './page.ts';
export { settings } from './settings.ts';
export { shared } from './shared.ts';
