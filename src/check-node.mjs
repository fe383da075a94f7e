// Imported before all else by what a person starts: an old Node would only show a stack. Written in
// what such a Node reads.
import process from 'node:process';

const version = process.versions.node;
const [major, minor] = version.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Node 20.19 or later is required, but this is Node ${version}. Install a newer one from https://nodejs.org.\n`,
  );
  process.exit(1);
}
