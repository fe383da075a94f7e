import { useSyncExternalStore } from 'react';
import { type RunningExtension, runningExtensions } from './running-extensions.ts';
import { useOnFrames } from './use-on-frames.ts';

/** Messages and bytes between the page and each extension's worker, by what the user did. */
export function TrafficPanel() {
  const running = useSyncExternalStore(runningExtensions.subscribe, runningExtensions.current);
  if (running.length === 0) return <p>No extension is running here.</p>;
  return running.map((extension) => <ExtensionTraffic key={extension.uid} {...extension} />);
}

function ExtensionTraffic({ uid, traffic }: RunningExtension) {
  useOnFrames(traffic.subscribe);
  return (
    <table className="hs-table developer-traffic">
      <caption>{uid}</caption>
      <thead>
        <tr>
          <th scope="col">User action</th>
          <th scope="col">Messages to the worker</th>
          <th scope="col">Bytes</th>
          <th scope="col">Messages to the page</th>
          <th scope="col">Bytes</th>
          <th scope="col">Time to last message</th>
        </tr>
      </thead>
      <tbody>
        {[...traffic.interactions()].reverse().map((interaction, at) => (
          <tr key={traffic.interactions().length - at}>
            <td>{interaction.label}</td>
            <td>{interaction.toWorker.messages}</td>
            <td>{interaction.toWorker.bytes}</td>
            <td>{interaction.toPage.messages}</td>
            <td>{interaction.toPage.bytes}</td>
            <td>{`${Math.round(interaction.duration)} ms`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
