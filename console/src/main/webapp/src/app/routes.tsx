import type { RouteObject } from 'react-router-dom';
import { ErrorPage } from './ErrorPage';
import { HomePage } from './HomePage';
import { Layout } from './Layout';
import { NotFoundPage } from './NotFoundPage';
import { SignedInAgainPage } from './SignedInAgainPage';
import { features } from './features';

export const routes: RouteObject[] = [
  { path: '/signed-in', element: <SignedInAgainPage /> },
  {
    path: '/',
    element: <Layout />,
    errorElement: <ErrorPage />,
    children: [
      { index: true, element: <HomePage /> },
      ...features.flatMap((feature) => [...feature.routes]),
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];
