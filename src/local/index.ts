export { signedRequest, type Caller } from './signed-request.ts';
export { start, type Running, type StartOptions } from './start.ts';
