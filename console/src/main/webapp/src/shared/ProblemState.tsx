import { Button, EmptyState, EmptyStateActions, EmptyStateBody } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import { kindOf, useProblemText } from './problemText';

interface Props {
  problem: Error;
  onRetry?: () => void;
}

/** What takes the place of content that could not be read, with the next step. */
export function ProblemState({ problem, onRetry }: Props) {
  const { t } = useTranslation('shared');
  const explain = useProblemText();
  const kind = kindOf(problem);
  return (
    <EmptyState titleText={t(`problem.${kind}.title`)} headingLevel="h2" status="warning">
      <EmptyStateBody>
        <p>{t(`problem.${kind}.nextStep`)}</p>
        {problem instanceof ApiProblem && problem.status >= 400 && <p>{explain(problem)}</p>}
      </EmptyStateBody>
      {onRetry !== undefined && (
        <EmptyStateActions>
          <Button variant="link" onClick={onRetry}>
            {t('retry')}
          </Button>
        </EmptyStateActions>
      )}
    </EmptyState>
  );
}
