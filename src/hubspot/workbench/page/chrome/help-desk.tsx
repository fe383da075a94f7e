import type { WorkbenchRecord } from '../../shared/account.ts';
import { formatAddress } from '../address.ts';
import { Card } from './card.tsx';
import { extensionsFor } from './extensions-for.ts';
import type { RecordViewProps } from './view-props.ts';

/** Tickets that the list shows; the workbench's help desk is for looking at cards, not for work. */
const shownAtMost = 20;

/** HubSpot's help desk: the tickets, the conversation, and the sidebar with the project's cards. */
export function HelpDesk(props: RecordViewProps & { record: WorkbenchRecord }) {
  const { description, address, account, record } = props;
  const { objectType } = record;
  const cards = extensionsFor(description, record, 'helpdesk.sidebar');
  const beside = account.records.filter((it) => it.objectType === objectType);
  return (
    <div className="record help-desk">
      <nav className="record-about" aria-label="Help desk">
        <h2>Help desk</h2>
        <ul>
          {beside.slice(0, shownAtMost).map(({ objectId, name }) => (
            <li key={objectId}>
              <a
                className="hs-link"
                href={formatAddress({
                  ...address,
                  view: { kind: 'record', objectType, objectId, place: 'helpdesk', tab: null },
                })}
                {...(objectId === record.objectId ? { 'aria-current': 'page' as const } : {})}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="record-middle">
        <h1>{record.name}</h1>
        <p>This conversation has no messages.</p>
      </div>
      <aside className="record-sidebar" aria-label="Sidebar cards">
        {cards.length === 0 && <p>This project has no card for the help desk.</p>}
        {cards.map((card) => (
          <Card {...props} key={card.uid} extension={card} />
        ))}
      </aside>
    </div>
  );
}
