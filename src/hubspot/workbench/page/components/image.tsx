import type { ImageProps } from '@hubspot/ui-extensions';
import { useHost } from '../extension/host-context.ts';
import { usePress } from './use-press.tsx';

export function Image(props: ImageProps) {
  const { alt = '', src, width, height, onClick, overlay } = props;
  const host = useHost();
  const { link, runClick, press, surround } = usePress(props);
  const image = (
    <img
      className="hs-image"
      src={src}
      alt={alt}
      onError={() =>
        host.log(
          'warn',
          'component',
          `Image not loaded: ${src.split('?')[0]} (is its origin in permittedUrls.img, and is there a network?)`,
        )
      }
      {...(width ? { width } : {})}
      {...(height ? { height } : {})}
    />
  );
  if (link) {
    return surround(
      <a
        href={link.url}
        {...(link.external ? { target: '_blank', rel: 'noopener' } : {})}
        onClick={() => void runClick()}
      >
        {image}
      </a>,
      true,
    );
  }
  if (!onClick && !overlay) return image;
  return surround(
    <button type="button" className="hs-image-button" onClick={() => void press()}>
      {image}
    </button>,
    true,
  );
}
