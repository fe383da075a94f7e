export { card } from './card.ts';
export { comparison } from './comparison.ts';
export { install } from './install.ts';
export { mail } from './mail.ts';
export { page } from './page.ts';
export { settings } from './settings.ts';
export { shared } from './shared.ts';
