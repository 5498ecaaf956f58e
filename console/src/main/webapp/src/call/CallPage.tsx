import {
  Card,
  CardBody,
  CardTitle,
  Grid,
  GridItem,
  Stack,
  StackItem,
} from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import { caseQuery } from '../cases/caseQueries';
import { LocalClock } from '../shared/LocalClock';
import { PageHeading } from '../shared/PageHeading';
import { QueryResult } from '../shared/QueryResult';
import { ContactForm } from './ContactForm';
import { Guide } from './Guide';
import { IdentityCheck } from './IdentityCheck';
import { PermitProvider } from './PermitContext';
import { PermitStep } from './PermitStep';

/** A call from the permit to the record, with the guide beside it. */
export function CallPage() {
  const { t } = useTranslation('call');
  const { caseId = '' } = useParams();
  const found = useQuery(caseQuery(caseId));
  return (
    <QueryResult query={found}>
      {(view) => (
        <PageHeading
          title={t('title', { name: view.borrowerName ?? view.accountId })}
          lead={
            <>
              {view.accountId} ·{' '}
              {view.timezone !== undefined && <LocalClock zone={view.timezone} />} ·{' '}
              <Link to={`/cases/${caseId}`}>{t('case')}</Link>
            </>
          }
        >
          <PermitProvider caseId={caseId}>
            <Grid hasGutter>
              <GridItem lg={6}>
                <Stack hasGutter>
                  <Step title={t('step.permit')}>
                    <PermitStep caseId={caseId} />
                  </Step>
                  <Step title={t('step.identity')}>
                    <IdentityCheck caseId={caseId} />
                  </Step>
                  <Step title={t('step.record')}>
                    <ContactForm caseId={caseId} currency={view.overdue.currency} />
                  </Step>
                </Stack>
              </GridItem>
              <GridItem lg={6}>
                <Guide caseId={caseId} />
              </GridItem>
            </Grid>
          </PermitProvider>
        </PageHeading>
      )}
    </QueryResult>
  );
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <StackItem>
      <Card isCompact>
        <CardTitle component="h2">{title}</CardTitle>
        <CardBody>{children}</CardBody>
      </Card>
    </StackItem>
  );
}
