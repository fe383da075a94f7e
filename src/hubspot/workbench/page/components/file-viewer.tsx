import type { FileViewerProps } from '@hubspot/ui-extensions/experimental';
import { FileText } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLocale } from 'react-aria-components';
import type { UploadedFileDescription } from '../../shared/files.ts';
import { listFiles } from '../extension/file-api.ts';
import { useHost } from '../extension/host-context.ts';
import { fileSize } from './file-size.ts';
import { useTexts } from './host-texts.ts';
import { LoadingSpinner } from './loading-spinner.tsx';

/** The files that were uploaded through the app, by anyone or by the user alone. */
export function FileViewer(props: FileViewerProps) {
  const { source = 'appUser', fileIds, displayMode = 'attachment', autoRefresh = true } = props;
  const host = useHost();
  const texts = useTexts();
  const [state, setState] = useState<{ files: UploadedFileDescription[] } | 'failed' | null>(null);
  const changes = useSyncExternalStore(host.uploads.subscribe, host.uploads.version);
  const asked = autoRefresh ? changes : 0;
  useEffect(() => {
    let current = true;
    listFiles(host, source).then(
      (files) => current && setState({ files }),
      () => current && setState('failed'),
    );
    return () => {
      current = false;
    };
    // The host is a new object with every render; what is asked of it is not.
  }, [source, asked]);
  if (state === null) return <LoadingSpinner label={texts.loading} layout="centered" />;
  if (state === 'failed') return <p role="alert">{texts.filesFailed}</p>;
  const files = fileIds ? state.files.filter((it) => fileIds.includes(it.id)) : state.files;
  if (files.length === 0) return <p>{texts.noFiles}</p>;
  return (
    <ul className={`hs-file-viewer hs-file-viewer-${displayMode}`} aria-label={texts.files}>
      {files.map((file) => (
        <li key={file.id}>
          {displayMode === 'attachment' ? <Attachment file={file} /> : <FileLink file={file} />}
        </li>
      ))}
    </ul>
  );
}

function Attachment({ file }: { file: UploadedFileDescription }) {
  const { locale } = useLocale();
  return (
    <>
      <FileText size={20} aria-hidden />
      <span>
        <FileLink file={file} />
        <span className="hs-file-hint">{fileSize(file.size, locale)}</span>
      </span>
    </>
  );
}

function FileLink({ file }: { file: UploadedFileDescription }) {
  return (
    <a className="hs-link" href={file.path} download={file.name}>
      {file.name}
    </a>
  );
}
