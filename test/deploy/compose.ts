import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import * as z from 'zod';

const serviceSchema = z.object({
  image: z.string(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  healthcheck: z.object({ test: z.tuple([z.literal('CMD')], z.string()) }).optional(),
  ports: z.array(z.string()).default([]),
});
const composeSchema = z.object({ services: z.record(z.string(), serviceSchema) });

export type Service = z.infer<typeof serviceSchema>;

/**
 * The services of a compose file, with the variables of an environment file filled in.
 *
 * @throws when a variable is missing that must not be, or the file says what is not understood here
 */
export async function readCompose(
  file: string,
  variables: Record<string, string>,
): Promise<Record<string, Service>> {
  const text = await readFile(file, 'utf8');
  const filled = (_: unknown, value: unknown) =>
    typeof value === 'string'
      ? value.replaceAll(/\$\{(\w+)(:\?|:-)\}/g, (_match, name: string, otherwise: string) => {
          const given = variables[name] ?? '';
          if (given === '' && otherwise === ':?') throw new Error(`${name} is not set`);
          return given;
        })
      : value;
  return composeSchema.parse(parse(text, filled, { merge: true })).services;
}
