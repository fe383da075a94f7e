// Prints what GitHub's own parser finds in the workflow of standard input: `{ problems, jobs }`.
import { text } from 'node:stream/consumers';
import process from 'node:process';
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser';

const file = { name: 'ci.yml', content: await text(process.stdin) };
const { context, value } = parseWorkflow(file, new NoOperationTraceWriter());
const { jobs = [] } = value ? await convertWorkflowTemplate(context, value) : {};
const problems = context.errors.getErrors().map(({ message }) => message);
process.stdout.write(JSON.stringify({ problems, jobs }));
