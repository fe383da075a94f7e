import { Stack } from '../developer/stack.tsx';
import { DrawnIllustration } from '../components/illustration.tsx';

/** What HubSpot shows in the place of an extension that failed, with the reason for its developer. */
export function CrashView(props: {
  appName: string;
  message: string;
  stack: string | null;
  /** Requests that failed before: often the reason. */
  failed: string[];
}) {
  return (
    <div className="hs-state" role="alert" data-crash="">
      <DrawnIllustration name="errorGeneral" width={160} alt="" />
      <div>
        <h2 className="hs-state-title">Something went wrong</h2>
        <p>There was a problem loading this extension of {props.appName}.</p>
        {props.failed.length > 0 && (
          <>
            <p>Requests that failed before:</p>
            <ul>
              {props.failed.map((request, at) => (
                <li key={at}>
                  <code>{request}</code>
                </li>
              ))}
            </ul>
          </>
        )}
        <details>
          <summary>{props.message}</summary>
          {props.stack !== null && <Stack text={props.stack} hasPlaces />}
        </details>
      </div>
    </div>
  );
}
