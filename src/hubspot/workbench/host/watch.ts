import { watch } from 'chokidar';
import type { ExtensionBuilds } from './extension-builds.ts';
import type { Project } from './project.ts';

/**
 * Editors write a file in several steps, a few milliseconds apart: wait this many milliseconds for the
 * last one. What comes later is built again.
 */
const settleTime = 20;

/**
 * Builds an extension again when something that went into it changes: its own folder, or a module
 * that it takes from elsewhere, such as a linked package.
 *
 * @returns what ends the watch.
 */
export function watchProject(project: Project, builds: ExtensionBuilds): () => Promise<void> {
  const watcher = watch(project.sourceFolder, {
    // A link may lead to a folder of any size; what a build takes from behind it is followed by name.
    followSymlinks: false,
    ignored: (file, stats) =>
      file.startsWith(project.sourceFolder) &&
      (stats?.isSymbolicLink() === true ||
        /[/\\](node_modules|dist)([/\\]|$)/.test(file.slice(project.sourceFolder.length))),
    ignoreInitial: true,
  });
  const users = new Map<string, Set<string>>();
  const timers = new Map<string, NodeJS.Timeout>();

  function follow(uid: string): void {
    for (const file of builds.sources(uid)) {
      if (!users.has(file)) watcher.add(file);
      users.set(file, (users.get(file) ?? new Set<string>()).add(uid));
    }
  }

  watcher.on('all', (_, file) => {
    for (const extension of project.extensions) {
      const concerned =
        file.startsWith(extension.folder) || (users.get(file)?.has(extension.uid) ?? false);
      if (!concerned) continue;
      clearTimeout(timers.get(extension.uid));
      timers.set(
        extension.uid,
        setTimeout(() => void builds.rebuild(extension), settleTime),
      );
    }
  });
  const stopFollowing = builds.onBuild(({ uid, build }) => {
    if (build.status === 'ready') follow(uid);
  });

  return async () => {
    stopFollowing();
    for (const timer of timers.values()) clearTimeout(timer);
    await watcher.close();
  };
}
