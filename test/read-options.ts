import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The options of a command; one that it does not know ends it with a sentence in place of a stack. */
export function readOptions<const Config extends ParseArgsConfig>(config: Config) {
  try {
    return parseArgs(config);
  } catch (error) {
    const names = Object.keys(config.options ?? {}).map((name) => `--${name}`);
    process.stderr.write(`${(error as Error).message}\nOptions: ${names.join(', ')}\n`);
    process.exit(2);
  }
}
