import type { ImageProps } from '@hubspot/ui-extensions';
import { usePress } from './use-press.tsx';

export function Image(props: ImageProps) {
  const { alt = '', src, width, height, onClick, overlay } = props;
  const { link, runClick, press, surround } = usePress(props);
  const image = (
    <img
      className="hs-image"
      src={src}
      alt={alt}
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
