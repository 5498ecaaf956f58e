import { useParams } from 'react-router-dom';
import { AssessmentPanel } from '../assessment/AssessmentPanel';

/** What the borrower can afford. */
export function AssessmentTab() {
  const { caseId = '' } = useParams();
  return <AssessmentPanel caseId={caseId} />;
}
