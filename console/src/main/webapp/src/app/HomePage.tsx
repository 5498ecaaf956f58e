import { Navigate } from 'react-router-dom';
import { useSession } from './SessionContext';
import { navigationFor } from './navigation';

/** The first page of a person's role. */
export function HomePage() {
  const first = navigationFor(useSession())[0];
  return <Navigate to={first?.path ?? '/queue'} replace />;
}
