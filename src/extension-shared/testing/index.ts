export { dictionaryFaults } from './dictionaryFaults.ts';
export * from './exampleFacts.ts';
export * from './fakeServer.ts';
export { visibleText } from './visibleText.ts';
