import { useQueryClient } from '@tanstack/react-query';
import {
  type ReactNode,
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Change, refresh } from './changes';

/** Changes that arrive within this time lead to one refresh. */
const BATCH_MILLIS = 1000;

interface LiveUpdates {
  state: 'connecting' | 'live' | 'lost';
  paused: boolean;
  /** When the figures on the screen were last known to be up to date. */
  asOf: Date;
  pause: () => void;
  resume: () => void;
}

const Context = createContext<LiveUpdates | undefined>(undefined);

export function useLiveUpdates(): LiveUpdates {
  const updates = useContext(Context);
  if (updates === undefined) {
    throw new Error('Live updates are known within the layout only.');
  }
  return updates;
}

/** Follows the stream of changes and reads again what they concern. */
export function ChangesProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveUpdates['state']>('connecting');
  const [paused, setPaused] = useState(false);
  const [asOf, setAsOf] = useState(() => new Date());
  const waiting = useRef<Change[]>([]);
  const lost = useRef(false);

  useEffect(() => {
    const stream = new EventSource('/changes');
    stream.addEventListener('ready', () => {
      setState('live');
      if (lost.current) {
        lost.current = false; // what changed in the meantime is not known
        void queries.invalidateQueries();
      }
    });
    stream.addEventListener('change', (event) => {
      waiting.current.push(JSON.parse((event as MessageEvent<string>).data) as Change);
    });
    stream.addEventListener('many', () => void queries.invalidateQueries());
    stream.onerror = () => {
      lost.current = true;
      setState('lost');
    };
    return () => stream.close();
  }, [queries]);

  useEffect(() => {
    if (paused) {
      return;
    }
    const timer = setInterval(() => {
      const changes = waiting.current.splice(0);
      if (changes.length > 0) {
        void refresh(queries, changes);
      }
      if (!lost.current) {
        setAsOf(new Date());
      }
    }, BATCH_MILLIS);
    return () => clearInterval(timer);
  }, [paused, queries]);

  const updates = useMemo(
    () => ({
      state,
      paused,
      asOf,
      pause: () => setPaused(true),
      resume: () => setPaused(false),
    }),
    [state, paused, asOf],
  );
  return <Context value={updates}>{children}</Context>;
}
