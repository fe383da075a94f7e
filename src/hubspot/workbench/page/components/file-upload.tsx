import type { FileUploadProps } from '@hubspot/ui-extensions/experimental';
import { Upload, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import {
  Button,
  DropZone,
  type FileDropItem,
  FileTrigger,
  Text,
  useLocale,
} from 'react-aria-components';
import { largestFile } from '../../shared/files.ts';
import { plainExtension } from './file-rules.ts';
import { fileSize } from './file-size.ts';
import { given } from './given.ts';
import { useTexts } from './host-texts.ts';
import { LoadingSpinner } from './loading-spinner.tsx';
import { type Refusal, useUploads } from './use-uploads.ts';

/** Uploads the files that are chosen or dropped, and says in its place which it does not take. */
export function FileUpload(props: FileUploadProps) {
  const { fileLimit, allowedFileExtensions = [] } = props;
  const texts = useTexts();
  const { locale } = useLocale();
  const { files, uploading, refused, add, remove } = useUploads(props);
  const button = useRef<HTMLButtonElement>(null);
  const isFull = fileLimit !== undefined && files.length + uploading.length >= fileLimit;
  const extensions = allowedFileExtensions.map(plainExtension);
  const reasons: Record<Refusal, string> = {
    extension: texts.wrongExtension(extensions.join(', ')),
    size: texts.fileTooLarge(fileSize(largestFile, locale)),
    limit: texts.tooManyFiles(fileLimit ?? 0),
    folder: texts.isFolder,
    full: texts.noRoomForFiles,
    failed: texts.uploadFailed,
  };

  // The button that was pressed is gone with its file.
  const [removed, setRemoved] = useState(0);
  useEffect(() => {
    if (removed > 0) button.current?.focus();
  }, [removed]);

  return (
    <div className="hs-file-upload">
      <DropZone
        // Not disabled when it is full: the browser itself would open what is dropped then.
        className="hs-drop-zone"
        onDrop={async ({ items }) => {
          const dropped = items.filter((it): it is FileDropItem => it.kind === 'file');
          const folders = items.flatMap((it) => (it.kind === 'directory' ? it.name : []));
          add(await Promise.all(dropped.map((it) => it.getFile())), folders);
        }}
      >
        <Upload size={20} aria-hidden />
        <Text slot="label">{texts.dropFiles}</Text>
        <FileTrigger
          allowsMultiple={fileLimit !== 1}
          {...given({
            acceptedFileTypes: extensions.length > 0 ? extensions.map((it) => `.${it}`) : undefined,
          })}
          onSelect={(chosen) => add([...(chosen ?? [])])}
        >
          <Button ref={button} className="hs-button hs-button-secondary" isDisabled={isFull}>
            {texts.chooseFiles}
          </Button>
        </FileTrigger>
        {extensions.length > 0 && <Text className="hs-file-hint">{extensions.join(', ')}</Text>}
      </DropZone>
      <div role="alert">
        {refused.map(({ name, reason }, at) => (
          <p className="hs-field-error" key={at}>
            {name}: {reasons[reason]}
          </p>
        ))}
      </div>
      {uploading.map((name, at) => (
        <LoadingSpinner key={at} label={`${texts.uploading}: ${name}`} showLabel />
      ))}
      {files.length > 0 && (
        <ul className="hs-files" aria-label={texts.files}>
          {files.map((file) => (
            <li key={file.id}>
              <span>{file.name}</span>
              <button
                type="button"
                className="icon-button"
                aria-label={`${texts.remove} ${file.name}`}
                onClick={() => {
                  void remove(file).then(() => setRemoved((before) => before + 1));
                }}
              >
                <X size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
