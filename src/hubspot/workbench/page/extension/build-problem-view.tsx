import type { BuildProblem } from '../../shared/description.ts';

/** A build that failed, in the place of its extension. */
export function BuildProblemView({ problem }: { problem: BuildProblem }) {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== null);
  return (
    <div className="hs-alert hs-alert-danger" role="alert" data-build-problem="">
      <div>
        <h2 className="hs-alert-title">The extension cannot be built</h2>
        {place.length > 0 && <p className="problem-place">{place.join(':')}</p>}
        <pre className="stack">{problem.message}</pre>
        {problem.frame !== null && <pre className="stack">{problem.frame}</pre>}
      </div>
    </div>
  );
}
