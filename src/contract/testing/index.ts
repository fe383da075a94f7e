export { checkApiAnswer } from './check-api-answer.ts';
export { checkAnswer } from './check-answer.ts';
