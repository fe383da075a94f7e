import type { BuildProblem } from '../../shared/description.ts';
import { SourceText } from '../developer/source-text.tsx';
import { Stack } from '../developer/stack.tsx';

/** Where a build failed, for example `src/app/cards/Card.tsx:3:7`; empty where that is not known. */
function placeOf({ file, line, column }: BuildProblem): string {
  return [file, line, column].filter((part) => part !== null).join(':');
}

/** For the log. */
export function sayBuildProblem(problem: BuildProblem): string {
  const place = placeOf(problem);
  return place === '' ? problem.message : `${problem.message}\n    at ${place}`;
}

/** A build that failed, in the place of its extension. */
export function BuildProblemView({ problem }: { problem: BuildProblem }) {
  const place = placeOf(problem);
  return (
    <div className="hs-alert hs-alert-danger" role="alert" data-build-problem="">
      <div>
        <h2 className="hs-alert-title">The extension cannot be built</h2>
        {place !== '' && (
          <p className="problem-place">
            <SourceText text={place} isPlace />
          </p>
        )}
        <Stack text={problem.message} />
        {problem.frame !== null && <Stack text={problem.frame} />}
      </div>
    </div>
  );
}
