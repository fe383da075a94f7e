// Imported before all else by what a person starts: an old Node would only show a stack. Written in
// what such a Node reads.
import process from 'node:process';

const version = process.versions.node;
const [major, minor] = version.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `This needs Node 20.19 or later, and here is Node ${version}: https://nodejs.org has a newer one.\n`,
  );
  process.exit(1);
}
