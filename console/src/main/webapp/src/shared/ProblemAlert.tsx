import { Alert } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import { kindOf, useProblemText } from './problemText';

/** Says why a command was refused, with the rule's citation if there is one. Announced when it appears. */
export function ProblemAlert({ problem }: { problem: Error | null }) {
  const { t } = useTranslation('shared');
  const explain = useProblemText();
  if (problem === null) {
    return null;
  }
  const citation = problem instanceof ApiProblem ? problem.members.citation : undefined;
  return (
    <Alert isInline isLiveRegion variant="danger" title={t(`problem.${kindOf(problem)}.title`)}>
      <p>{problem instanceof ApiProblem ? explain(problem) : problem.message}</p>
      {typeof citation === 'string' && <p>{citation}</p>}
    </Alert>
  );
}
