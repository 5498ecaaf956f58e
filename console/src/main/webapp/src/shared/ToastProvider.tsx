import { Alert, AlertActionCloseButton, AlertGroup } from '@patternfly/react-core';
import { type ReactNode, createContext, useCallback, useContext, useState } from 'react';

const SHOWN_MILLIS = 8000;

interface Toast {
  id: number;
  title: string;
  /** What can be done about it; a toast with one stays until it is closed. */
  action?: ReactNode;
}

type ShowToast = (title: string, action?: ReactNode) => void;

const Context = createContext<ShowToast>(() => undefined);

/** Says in passing that something was done, without moving the focus. */
export function useToast(): ShowToast {
  return useContext(Context);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const close = useCallback(
    (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)),
    [],
  );
  const show = useCallback<ShowToast>((title, action) => {
    setToasts((shown) => [...shown, { id: (shown.at(-1)?.id ?? 0) + 1, title, action }]);
  }, []);
  return (
    <Context value={show}>
      {children}
      <AlertGroup isToast isLiveRegion>
        {toasts.map((toast) => (
          <Alert
            key={toast.id}
            variant="success"
            title={toast.title}
            timeout={toast.action === undefined ? SHOWN_MILLIS : false}
            onTimeout={() => close(toast.id)}
            actionLinks={toast.action}
            actionClose={<AlertActionCloseButton onClose={() => close(toast.id)} />}
          />
        ))}
      </AlertGroup>
    </Context>
  );
}
