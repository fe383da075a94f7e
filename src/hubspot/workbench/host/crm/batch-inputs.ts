import * as z from 'zod';

/** The inputs of a batch, of which HubSpot takes so many at once. */
export const inputsOf = <Input extends z.ZodType>(input: Input, most: number) =>
  z.array(input).max(most, `The maximum number of inputs is ${most}`);
