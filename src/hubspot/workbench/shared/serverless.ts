/** `hubspot.serverless` on its way from the worker to the workbench's Node process. */
export interface ServerlessRequest {
  name: string;
  /** What the extension gives along; JSON. */
  parameters: unknown;
  /** Names of the record's properties whose values the function is to get. */
  propertiesToSend: string[];
  /** Of old, for `context.event.payload`; JSON, undefined where there is none. */
  payload?: unknown;
}

interface ServerlessSuccess {
  status: 'SUCCESS';
  response: unknown;
}

interface ServerlessError {
  status: 'ERROR';
  message: string;
}

export type ServerlessAnswer = ServerlessSuccess | ServerlessError;
