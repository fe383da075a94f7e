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

/** How an answer begins for what HubSpot's API has and example records do not. */
export const noAnswer = "The workbench's example records have no answer to";
/** How the line in the log begins that says so of a function's request. */
export const unanswered = 'api.hubapi.com: the example records have no answer to';
