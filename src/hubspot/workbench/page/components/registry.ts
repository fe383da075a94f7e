import type { ComponentType } from 'react';
import { Accordion } from './accordion.tsx';
import { Alert } from './alert.tsx';
import * as appPage from './app-page.tsx';
import { Button, LoadingButton } from './button.tsx';
import { ButtonRow } from './button-row.tsx';
import { BarChart, LineChart } from './chart.tsx';
import * as content from './content.tsx';
import { CrmAssociationPivot, CrmAssociationTable } from './crm-associations.tsx';
import {
  CrmAssociationPropertyList,
  CrmDataHighlight,
  CrmPropertyList,
} from './crm-properties.tsx';
import { CrmSimpleDeadline } from './crm-simple-deadline.tsx';
import { CrmAssociationStageTracker, CrmStageTracker } from './crm-stage-trackers.tsx';
import { CrmStatistics } from './crm-statistics.tsx';
import { CrmActionButton, CrmActionLink, CrmCardActions } from './crm.tsx';
import { DateInput } from './date-input.tsx';
import { Dropdown, DropdownButtonItem } from './dropdown.tsx';
import * as experimental from './experimental.tsx';
import { FileInput } from './file-input.tsx';
import { FileUpload } from './file-upload.tsx';
import { FileViewer } from './file-viewer.tsx';
import { Form } from './form.tsx';
import { guarded } from './guarded.tsx';
import * as headerActions from './header-actions.tsx';
import { Icon } from './icon.tsx';
import { Illustration } from './illustration.tsx';
import { Image } from './image.tsx';
import { AutoGrid, Box, Divider, Flex, Inline, Spacer, Stack } from './layout.tsx';
import { Link } from './link.tsx';
import { NamedLoadingSpinner } from './loading-spinner.tsx';
import { Modal, ModalBody, ModalFooter } from './modal.tsx';
import { CurrencyInput, NumberInput, StepperInput } from './number-inputs.tsx';
import { Panel, PanelBody, PanelFooter, PanelSection } from './panel.tsx';
import { placeholderFor } from './placeholder.tsx';
import { ProgressBar, ScoreCircle } from './progress.tsx';
import { MultiSelect, Select } from './selects.tsx';
import { EmptyState, ErrorState } from './states.tsx';
import { Statistics, StatisticsItem, StatisticsTrend } from './statistics.tsx';
import { StepIndicator } from './step-indicator.tsx';
import * as table from './table.tsx';
import { Tab, Tabs } from './tabs.tsx';
import { StatusTag, Tag } from './tag.tsx';
import { Input, SearchInput, TextArea } from './text-inputs.tsx';
import { Heading, Text } from './text.tsx';
import { TimeInput } from './time-input.tsx';
import { ToggleGroup } from './toggle-group.tsx';
import { Checkbox, RadioButton, Toggle } from './toggles.tsx';
import { Tooltip } from './tooltip.tsx';

/** Registered by the SDK, but without meaning offline: HubSpot alone knows a report by its id. */
export const placeholderNames = ['CrmReport'] as const;

/** The experimental components are the plain ones with spacing props, under other names. */
const withSpacing = {
  AutoGrid,
  Box,
  Button,
  ButtonRow,
  Checkbox,
  CurrencyInput,
  DateInput,
  Flex,
  Inline,
  Input,
  LoadingButton,
  MultiSelect,
  NumberInput,
  RadioButton,
  SearchInput,
  Select,
  StepperInput,
  TextArea,
  TimeInput,
  Toggle,
};

const components = {
  ...withSpacing,
  ...Object.fromEntries(
    Object.entries(withSpacing).map(([name, component]) => [`Experimental${name}`, component]),
  ),
  ...Object.fromEntries(placeholderNames.map((name) => [name, placeholderFor(name)])),
  ...appPage,
  ...content,
  ...experimental,
  ...headerActions,
  ...table,
  Accordion,
  Alert,
  BarChart,
  CrmActionButton,
  CrmActionLink,
  CrmAssociationPivot,
  CrmAssociationPropertyList,
  CrmAssociationStageTracker,
  CrmAssociationTable,
  CrmCardActions,
  CrmDataHighlight,
  CrmPropertyList,
  CrmSimpleDeadline,
  CrmStageTracker,
  CrmStatistics,
  Divider,
  Dropdown,
  DropdownButtonItem,
  EmptyState,
  ErrorState,
  FileInput,
  FileUpload,
  FileViewer,
  Form,
  Heading,
  Icon,
  Illustration,
  Image,
  LineChart,
  Link,
  LoadingSpinner: NamedLoadingSpinner,
  Modal,
  ModalBody,
  ModalFooter,
  Panel,
  PanelBody,
  PanelFooter,
  PanelSection,
  ProgressBar,
  ScoreCircle,
  Spacer,
  Stack,
  Statistics,
  StatisticsItem,
  StatisticsTrend,
  StatusTag,
  StepIndicator,
  Tab,
  Tabs,
  Tag,
  Text,
  Textarea: TextArea,
  ToggleGroup,
  Tooltip,
};

/**
 * The host component for each name that the SDK registers. What arrives over the wire is untyped:
 * each component names the SDK's type of its props.
 */
export const hostComponents: Record<string, ComponentType> = Object.fromEntries(
  Object.entries(components as unknown as Record<string, ComponentType>).map(
    ([name, component]) => [name, guarded(name, component)],
  ),
);
