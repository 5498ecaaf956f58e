import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider, createBrowserRouter } from 'react-router-dom';
import { isPassing } from '../api/problem';
import { ShortcutProvider } from '../shared/ShortcutProvider';
import { ToastProvider } from '../shared/ToastProvider';
import { routes } from './routes';

function isWorthRetrying(attempts: number, error: Error): boolean {
  return isPassing(error) && attempts < 2;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: isWorthRetrying, staleTime: 10_000 },
      mutations: { retry: false },
    },
  });
}

export function App() {
  const [queries] = useState(createQueryClient);
  const [router] = useState(() => createBrowserRouter(routes));
  return (
    <QueryClientProvider client={queries}>
      <ToastProvider>
        <ShortcutProvider>
          <RouterProvider router={router} />
        </ShortcutProvider>
      </ToastProvider>
    </QueryClientProvider>
  );
}
