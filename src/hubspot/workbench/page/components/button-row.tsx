import type { ButtonRowProps } from '@hubspot/ui-extensions';
import { ChevronDown, Settings } from 'lucide-react';
import { Children, useLayoutEffect, useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTexts } from './host-texts.ts';
import { sizeOf } from './sizes.ts';
import { type Spacing, spacingStyle } from './spacing.ts';

/** Pixels between two buttons, as the style sheet has them. */
const gap = 12;
/** Pixels that are kept for the button behind which the others are. */
const moreWidth = 100;

/** A row of buttons; those that there is no room for are behind one more. */
export function ButtonRow(props: ButtonRowProps & Spacing) {
  const { disableDropdown = false, dropDownButtonOptions = {} } = props;
  const { text, size, variant = 'secondary' } = dropDownButtonOptions;
  const texts = useTexts();
  const buttons = Children.toArray(props.children);
  const row = useRef<HTMLDivElement>(null);
  const { fitting, whole, justify } = useFitting(row, buttons.length);
  const hidden = buttons.slice(fitting);
  return (
    <div className="hs-button-room" style={spacingStyle(props)}>
      <div className="hs-button-row" style={{ justifyContent: justify }} ref={row}>
        {buttons.slice(0, fitting).map((button, at) => (
          <div key={at}>{button}</div>
        ))}
        {hidden.length > 0 && (
          <DialogTrigger>
            <Button
              className={`hs-button hs-button-${variant} hs-button-${sizeOf(size, 'md')}`}
              isDisabled={disableDropdown}
              {...(text === '' ? { 'aria-label': texts.more } : {})}
            >
              {text === '' ? (
                <Settings size={16} aria-hidden />
              ) : (
                <span className="hs-button-text">{text ?? texts.more}</span>
              )}
              <ChevronDown size={14} aria-hidden />
            </Button>
            <Popover className="hs-popover">
              <Dialog className="hs-button-row-more" aria-label={text || texts.more}>
                {hidden}
              </Dialog>
            </Popover>
          </DialogTrigger>
        )}
      </div>
      {/* As wide as all of them: what is hidden takes its room again when there is some. */}
      {hidden.length > 0 && <span style={{ width: whole }} />}
    </div>
  );
}

interface Fitting {
  /** How many of the buttons there is room for; all of them until they have been measured. */
  fitting: number;
  /** The width of all of them, in pixels. */
  whole: number;
  /** On which side the row is, by what it is in. */
  justify: string;
}

function useFitting(row: { current: HTMLDivElement | null }, count: number): Fitting {
  /** Of each button, in pixels; what is hidden keeps the width that it had. */
  const widths = useRef<number[]>([]);
  const [fitting, setFitting] = useState(count);
  const [justify, setJustify] = useState('flex-start');

  // What was added has not been measured.
  const [measured, setMeasured] = useState(count);
  if (measured !== count) {
    setMeasured(count);
    setFitting(count);
  }

  useLayoutEffect(() => {
    const element = row.current;
    if (!element) return;
    const measure = () => {
      [...element.children].slice(0, fitting).forEach((child, at) => {
        widths.current[at] = child.getBoundingClientRect().width;
      });
      setFitting(howManyFit(widths.current.slice(0, count), element.clientWidth));
      setJustify(sideIn(element.parentElement?.parentElement ?? null));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [row, count, fitting]);

  return { fitting, whole: widthOf(widths.current.slice(0, count)), justify };
}

/** Where a box that is wider than what is in it has that, as if it were as narrow. */
function sideIn(parent: Element | null): string {
  if (!parent) return 'flex-start';
  const { display, flexDirection, justifyContent, alignItems } = getComputedStyle(parent);
  if (!display.endsWith('flex')) return 'flex-start';
  const side = flexDirection.startsWith('column') ? alignItems : justifyContent;
  return ['center', 'flex-end'].includes(side) ? side : 'flex-start';
}

function widthOf(widths: number[]): number {
  return widths.reduce((sum, width) => sum + width + gap, -gap);
}

/** @param widths of all buttons, in pixels. */
export function howManyFit(widths: number[], room: number): number {
  const needed = (count: number) => widthOf(widths.slice(0, count));
  // Half a pixel is no lack of room.
  if (needed(widths.length) <= room + 0.5) return widths.length;
  let count = widths.length - 1;
  while (count > 0 && needed(count) + gap + moreWidth > room) count -= 1;
  return count;
}
