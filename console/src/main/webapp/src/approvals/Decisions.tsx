import { ActionList, ActionListItem, Alert, Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, planService } from '../api/clients';
import { useHasRole, useSession } from '../app/SessionContext';
import type { Plan } from '../plan/planQueries';
import { ProblemAlert } from '../shared/ProblemAlert';
import { ReasonDialog } from '../shared/ReasonDialog';
import { useToast } from '../shared/ToastProvider';
import { useCommand } from '../shared/useCommand';

const decisions = ['approve', 'reject', 'return'] as const;
type Decision = (typeof decisions)[number];

const paths = {
  approve: '/plans/{id}/approval',
  reject: '/plans/{id}/rejection',
  return: '/plans/{id}/return',
} as const;

interface Props {
  plan: Plan;
  /** The entity tag: a decision on terms that have changed since is refused. */
  tag: string;
}

/** Approves, rejects or returns the proposed terms, each with a reason. */
export function Decisions({ plan, tag }: Props) {
  const { t } = useTranslation('approvals');
  const { name } = useSession();
  const mayDecide = useHasRole('supervisor');
  const toast = useToast();
  const [asked, setAsked] = useState<Decision>();
  const version = plan.versions.at(-1);
  const own = (version?.proposedBy ?? plan.proposedBy) === name;
  const command = useCommand({
    send: (input: { decision: Decision; why: string }, idempotencyKey) =>
      answer(
        planService.POST(paths[input.decision], {
          params: {
            path: { id: plan.id },
            header: { 'Idempotency-Key': idempotencyKey, 'If-Match': tag },
          },
          body: { why: input.why },
        }),
      ),
    changes: [['plan'], ['all']],
    onDone: () => {
      toast(t(`decided.${asked ?? 'approve'}`));
      setAsked(undefined);
    },
  });
  if (!mayDecide || plan.approval === undefined) {
    return null;
  }
  if (own) {
    return <Alert isInline variant="info" title={t('ownProposal')} />;
  }
  return (
    <>
      {asked === undefined && <ProblemAlert problem={command.problem} />}
      <ActionList>
        {decisions.map((decision) => (
          <ActionListItem key={decision}>
            <Button
              variant={decision === 'approve' ? 'primary' : 'secondary'}
              onClick={() => {
                command.reset();
                setAsked(decision);
              }}
            >
              {t(`action.${decision}`)}
            </Button>
          </ActionListItem>
        ))}
      </ActionList>
      {asked !== undefined && (
        <ReasonDialog
          title={t(`confirm.${asked}`)}
          action={t(`action.${asked}`)}
          danger={asked === 'reject'}
          isRunning={command.isRunning}
          problem={command.problem}
          onConfirm={(why) => command.run({ decision: asked, why })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
