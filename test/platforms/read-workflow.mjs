// Prints what GitHub's own parser finds in each of the workflows of standard input, a JSON list of
// texts: a list of `{ problems, jobs }`.
import { json } from 'node:stream/consumers';
import process from 'node:process';
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser';

const found = [];
for (const content of /** @type {string[]} */ (await json(process.stdin))) {
  const file = { name: 'ci.yml', content };
  const { context, value } = parseWorkflow(file, new NoOperationTraceWriter());
  const { jobs = [] } = value ? await convertWorkflowTemplate(context, value) : {};
  const problems = context.errors.getErrors().map(({ message }) => message);
  found.push({ problems, jobs });
}
process.stdout.write(JSON.stringify(found));
