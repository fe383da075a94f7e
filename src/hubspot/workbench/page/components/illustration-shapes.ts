import type { EmptyStateImageName, IllustrationNames } from '@hubspot/ui-extensions';
import * as shapes from 'lucide-react';

/**
 * What is drawn in the middle of each illustration; the type makes a new name a compile error.
 * HubSpot's own drawings are not public: these only mean the same.
 */
export const illustrationShapes: Record<
  IllustrationNames | EmptyStateImageName,
  shapes.LucideIcon
> = {
  addOnReporting: shapes.ChartColumn,
  announcement: shapes.Megaphone,
  api: shapes.Code,
  automatedTesting: shapes.TestTube,
  beta: shapes.FlaskConical,
  building: shapes.Building,
  callingSetUp: shapes.Headset,
  companies: shapes.Building2,
  components: shapes.Blocks,
  cone: shapes.TrafficCone,
  contacts: shapes.Contact,
  contentStrategy: shapes.Compass,
  customerExperience: shapes.HeartHandshake,
  customerSupport: shapes.Headset,
  customObjects: shapes.Shapes,
  deals: shapes.Handshake,
  developerSecurityUpdate: shapes.ShieldCheck,
  electronicSignature: shapes.Signature,
  electronicSignatureEmptyState: shapes.FileSignature,
  emailConfirmation: shapes.MailOpen,
  emptyStateCharts: shapes.ChartBar,
  errorGeneral: shapes.Bug,
  errorHourglass: shapes.Hourglass,
  idea: shapes.Lightbulb,
  integrations: shapes.Plug,
  leads: shapes.UserRoundCheck,
  lock: shapes.Lock,
  meetings: shapes.CalendarDays,
  middlePaneCards: shapes.SquareStack,
  missedGoal: shapes.Target,
  multipleObjects: shapes.Boxes,
  object: shapes.Box,
  paymentsButton: shapes.MousePointerClick,
  productsShoppingCart: shapes.ShoppingCart,
  propertiesSidebar: shapes.PanelLeft,
  registration: shapes.ClipboardList,
  sandboxAddOn: shapes.Sprout,
  sidebar: shapes.PanelRight,
  social: shapes.Share2,
  store: shapes.Store,
  storeDisabled: shapes.Store,
  successfullyConnectedEmail: shapes.Mail,
  target: shapes.Target,
  task: shapes.ListTodo,
  tickets: shapes.Ticket,
  unlock: shapes.LockOpen,
  voteAndSearch: shapes.Vote,
};
