import { useParams } from 'react-router-dom';
import { PlanPanel } from '../plan/PlanPanel';

/** Promises and plans of the case. */
export function PlanTab() {
  const { caseId = '' } = useParams();
  return <PlanPanel caseId={caseId} />;
}
