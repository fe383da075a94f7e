export * from './fakeServer.ts';
export { visibleText } from './visibleText.ts';
