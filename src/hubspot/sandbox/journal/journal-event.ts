/** HubSpot's ids of the events of an app's life in an account. */
export const lifecycleEvents = {
  APP_INSTALL: '4-1909196',
  APP_UNINSTALL: '4-1916193',
} as const;

/** What happened in one account, as the journal's files say it. */
export interface JournalEvent {
  type: 'object' | 'app_lifecycle_event';
  portalId: number;
  /** ISO 8601. */
  occurredAt: string;
  action: 'CREATE' | 'UPDATE' | 'DELETE' | keyof typeof lifecycleEvents;
  objectTypeId?: string;
  objectId?: number;
  /** New values of an update, by property. */
  propertyChanges?: Record<string, string>;
  eventTypeId?: string;
  properties?: Record<string, string>;
}

/** What an app wants to read of. HubSpot keeps nothing in the journal that nobody subscribed to. */
export type Subscription = { id: number; createdAt: string } & SubscriptionRequest;

export type SubscriptionRequest =
  | { subscriptionType: 'APP_LIFECYCLE_EVENT'; eventTypeId: string; properties: string[] }
  | {
      subscriptionType: 'OBJECT';
      portalId: number;
      objectTypeId: string;
      actions: string[];
      objectIds: number[];
      properties: string[];
    };

/** Whether a subscription asks for an event. Of updates only those of its properties are asked for. */
export function asksFor(subscription: SubscriptionRequest, event: JournalEvent): boolean {
  if (subscription.subscriptionType === 'APP_LIFECYCLE_EVENT') {
    return subscription.eventTypeId === event.eventTypeId;
  }
  const { portalId, objectTypeId, actions, objectIds, properties } = subscription;
  if (portalId !== event.portalId || objectTypeId !== event.objectTypeId) return false;
  if (!actions.includes(event.action)) return false;
  if (objectIds.length > 0 && !objectIds.includes(event.objectId ?? 0)) return false;
  const changed = Object.keys(event.propertyChanges ?? {});
  return event.action !== 'UPDATE' || changed.some((name) => properties.includes(name));
}
