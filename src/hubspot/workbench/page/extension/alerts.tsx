import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { Button } from 'react-aria-components';
import { X } from 'lucide-react';
import { AlertIcon } from '../components/alert.tsx';

export type AlertType = 'info' | 'warning' | 'success' | 'danger' | 'tip';

export interface FloatingAlert {
  type: AlertType;
  title: string | null;
  message: string;
}

const AlertsContext = createContext<(alert: FloatingAlert) => void>(() => undefined);

/** Shows an alert that floats above the page, as HubSpot does for `actions.addAlert`. */
export function useAddAlert(): (alert: FloatingAlert) => void {
  return useContext(AlertsContext);
}

/** Alerts that are over are taken away after this many milliseconds; problems stay. */
const shownFor = 10_000;
/** An extension that alerts in a loop must not fill the page: older ones give way. */
const mostShown = 50;

export function AlertsProvider({ children }: { children: ReactNode }) {
  const [alerts, setAlerts] = useState<(FloatingAlert & { key: number })[]>([]);
  const remove = useCallback(
    (key: number) => setAlerts((shown) => shown.filter((alert) => alert.key !== key)),
    [],
  );
  const add = useMemo(() => {
    let lastKey = 0;
    return (alert: FloatingAlert) => {
      lastKey += 1;
      const key = lastKey;
      setAlerts((shown) => [...shown.slice(1 - mostShown), { ...alert, key }]);
      if (alert.type !== 'danger') setTimeout(() => remove(key), shownFor);
    };
  }, [remove]);
  const place = useRef<HTMLDivElement>(null);
  const newest = alerts.at(-1)?.key;
  // Where there are more than fit, the newest is in sight.
  useEffect(() => place.current?.scrollTo(0, place.current.scrollHeight), [newest]);
  return (
    <AlertsContext.Provider value={add}>
      {children}
      <div className="floating-alerts" ref={place} data-react-aria-top-layer="true">
        {alerts.map((alert) => (
          <div
            key={alert.key}
            role={alert.type === 'danger' || alert.type === 'warning' ? 'alert' : 'status'}
            className={`floating-alert hs-alert hs-alert-${alert.type}`}
          >
            <AlertIcon variant={alert.type} />
            <div>
              {alert.title !== null && <strong className="hs-alert-title">{alert.title}</strong>}
              <div>{alert.message}</div>
            </div>
            <Button className="icon-button" aria-label="Close" onPress={() => remove(alert.key)}>
              <X size={16} aria-hidden />
            </Button>
          </div>
        ))}
      </div>
    </AlertsContext.Provider>
  );
}
