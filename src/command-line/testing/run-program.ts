import { processIo } from '../io.ts';
import { run } from '../program.ts';

export interface Run {
  code: number;
  output: string;
  complaints: string;
}

/** Runs the command line on files that exist only in the test; `-` is standard input. */
export async function runWith(
  args: readonly string[],
  files: Record<string, string> = {},
  today = '2026-06-01',
  variables: Record<string, string> = {},
): Promise<Run> {
  let [output, complaints] = ['', ''];
  const code = await run(args, {
    read: (file) => {
      const content = files[file];
      return content === undefined
        ? Promise.reject(Object.assign(new Error('no such file'), { code: 'ENOENT' }))
        : Promise.resolve(content);
    },
    get: processIo.get,
    variable: (name) => variables[name],
    write: (text) => (output += text),
    complain: (text) => (complaints += text),
    today: () => today,
  });
  return { code, output, complaints };
}
