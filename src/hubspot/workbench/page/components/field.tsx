import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { Label, Text, Tooltip } from 'react-aria-components';
import { useTexts } from './host-texts.ts';
import { withTooltip } from './tooltip.tsx';

/** The props that every input of the SDK shares. */
export interface FieldProps {
  label?: string | undefined;
  required?: boolean | undefined;
  description?: string | undefined;
  tooltip?: string | undefined;
  error?: boolean | undefined;
  validationMessage?: string | undefined;
}

/** What is above an input: its label, the mark for required, the hint, and its description. */
export function FieldLabel(props: FieldProps) {
  const { label, tooltip, description } = props;
  return (
    <>
      {(label !== undefined || tooltip !== undefined) && <LabelRow {...props} />}
      {description !== undefined && (
        <Text slot="description" className="hs-field-description">
          {description}
        </Text>
      )}
    </>
  );
}

function LabelRow({ label, required = false, tooltip }: FieldProps) {
  return (
    <span className="hs-label-row">
      <Label className="hs-label">
        {label}
        {required && <span aria-hidden>{' *'}</span>}
      </Label>
      {tooltip !== undefined && <Hint text={tooltip} />}
    </span>
  );
}

function Hint({ text }: { text: string }) {
  const texts = useTexts();
  return withTooltip(
    <button type="button" className="icon-button hs-hint" aria-label={texts.hint}>
      <Info size={14} aria-hidden />
    </button>,
    <Tooltip className="hs-tooltip">{text}</Tooltip>,
  );
}

/** What is below an input: whether its value is valid. */
export function FieldHelp({ error = false, validationMessage }: FieldProps): ReactNode {
  return (
    <>
      {validationMessage !== undefined &&
        validationMessage !== '' &&
        (error ? (
          <Text slot="errorMessage" className="hs-field-error">
            <CircleAlert size={14} aria-hidden />
            {validationMessage}
          </Text>
        ) : (
          <span className="hs-field-success">
            <CircleCheck size={14} aria-hidden />
            {validationMessage}
          </span>
        ))}
    </>
  );
}
