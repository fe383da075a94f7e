import type { IconNames } from '@hubspot/ui-extensions';
import { X } from 'lucide-react';
import { FocusScope } from 'react-aria';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { createPortal } from 'react-dom';
import type { RecordSelection } from '../../shared/crm.ts';
import type { ExtensionDescription } from '../../shared/description.ts';
import { DrawnIcon } from '../components/icon.tsx';
import { PlacedExtension } from './placed-extension.tsx';
import type { ViewProps } from './view-props.ts';

interface BulkActionsProps {
  actions: ExtensionDescription[];
  /** How many records are ticked. */
  count: number;
  onOpen: (uid: string) => void;
  onClear: () => void;
}

/** What can be done with the records that are ticked, above their list. */
export function BulkActions({ actions, count, onOpen, onClear }: BulkActionsProps) {
  return (
    <div className="bulk-actions" role="group" aria-label="Bulk actions">
      <span role="status">{`${count} selected`}</span>
      {actions.map(({ uid, name, bulkAction }) => (
        <button
          type="button"
          key={uid}
          className="hs-link hs-link-button"
          onClick={() => onOpen(uid)}
        >
          {bulkAction?.icon && <DrawnIcon name={bulkAction.icon as IconNames} size={14} />} {name}
        </button>
      ))}
      <button type="button" className="hs-link hs-link-button" onClick={onClear}>
        Clear
      </button>
    </div>
  );
}

interface OverlayProps extends ViewProps {
  extension: ExtensionDescription;
  selection: RecordSelection;
  onClose: () => void;
}

/** A bulk action in the panel or modal that its configuration asks for. */
export function BulkActionOverlay(props: OverlayProps) {
  const { extension, onClose } = props;
  const { name, bulkAction } = extension;
  if (bulkAction?.displayMode === 'MODAL') {
    return (
      <ModalOverlay
        className="hs-modal-underlay"
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        <Modal className="hs-modal hs-modal-md">
          <Dialog className="hs-dialog">
            <header className="hs-dialog-header">
              <Heading slot="title">{name}</Heading>
              <CloseButton onPress={onClose} />
            </header>
            <div className="hs-modal-body">
              <PlacedExtension {...props} />
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    );
  }
  return createPortal(
    <FocusScope autoFocus restoreFocus>
      <div
        className="hs-panel hs-panel-md hs-dialog"
        role="dialog"
        aria-label={name}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      >
        <header className="hs-dialog-header">
          <h2>{name}</h2>
          <CloseButton onPress={onClose} />
        </header>
        <div className="hs-panel-body">
          <PlacedExtension {...props} />
        </div>
      </div>
    </FocusScope>,
    document.body,
  );
}

function CloseButton({ onPress }: { onPress: () => void }) {
  return (
    <Button className="icon-button" aria-label="Close" onPress={onPress}>
      <X size={20} aria-hidden />
    </Button>
  );
}
