import {
  Button,
  Card,
  CardBody,
  Label,
  LabelGroup,
  Nav,
  NavItem,
  NavList,
} from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useLocation, useParams } from 'react-router-dom';
import { useHasRole } from '../app/SessionContext';
import { Amount } from '../shared/Amount';
import { Facts, known } from '../shared/Facts';
import { LocalClock } from '../shared/LocalClock';
import { Day, Moment } from '../shared/Moment';
import { PageHeading } from '../shared/PageHeading';
import { QueryResult } from '../shared/QueryResult';
import { type Case, caseQuery } from './caseQueries';

const tabs = ['', 'contacts', 'assessment', 'plan', 'holds'] as const;

/** A case at a glance, and its details as tabs. */
export function CasePage() {
  const { caseId = '' } = useParams();
  const found = useQuery(caseQuery(caseId));
  return (
    <QueryResult query={found}>
      {(view) => (
        <PageHeading
          title={view.borrowerName ?? view.accountId}
          lead={<Summary view={view} />}
          actions={<Actions view={view} />}
        >
          <Overview view={view} />
          <Tabs caseId={view.id} />
          <Outlet />
        </PageHeading>
      )}
    </QueryResult>
  );
}

function Summary({ view }: { view: Case }) {
  const { t } = useTranslation('cases');
  return (
    <>
      {view.lenderId} · {view.accountId} ·{' '}
      {view.timezone !== undefined && <LocalClock zone={view.timezone} />}
      <LabelGroup categoryName={t('fact.state')}>
        <Label isCompact>{t(`status.${view.status}`)}</Label>
        <Label isCompact>{t(`stage.${view.stage}`)}</Label>
        {view.holds.map((hold) => (
          <Label key={hold.id} isCompact color="orange">
            {t(`hold.${hold.kind}`)}
          </Label>
        ))}
      </LabelGroup>
    </>
  );
}

function Actions({ view }: { view: Case }) {
  const { t } = useTranslation('cases');
  const mayCall = useHasRole('agent', 'supervisor');
  if (!mayCall || view.status !== 'OPEN') {
    return null;
  }
  return (
    <Button component={(props: object) => <Link {...props} to={`/cases/${view.id}/call`} />}>
      {t('call')}
    </Button>
  );
}

function Overview({ view }: { view: Case }) {
  const { t } = useTranslation('cases');
  const next = view.nextStep;
  return (
    <Card isCompact>
      <CardBody>
        <Facts
          facts={[
            [t('fact.overdue'), <Amount key="overdue" money={view.overdue} />],
            [t('fact.outstanding'), known(view.outstanding, (money) => <Amount money={money} />)],
            [t('fact.daysPastDue'), view.daysPastDue],
            [t('fact.since'), <Day key="since" day={view.delinquentSince} />],
            [t('fact.class'), t(`class.${view.class}`)],
            [t('fact.next'), known(next, (step) => t(`next.${step.what as 'CALLBACK'}`))],
            [t('fact.nextWhen'), known(next?.when, (at) => <When at={at} />)],
            [t('fact.nextWhy'), next?.why],
            [t('fact.assignee'), view.assignee ?? t('nobody')],
            [t('fact.failedAttempts'), view.failedAttempts],
            [t('fact.representative'), view.representative?.name],
            [
              t('fact.points'),
              view.contactPoints
                .map((point) => `${t(`point.${point.kind}`)} ${point.maskedValue}`)
                .join(', '),
            ],
            [
              t('fact.person'),
              <Link key="person" to={`/people/${view.lenderId}/${view.borrowerId}`}>
                {t('allAccounts')}
              </Link>,
            ],
          ]}
        />
      </CardBody>
    </Card>
  );
}

/** When the next step is: a day of the lender's book, or a moment. */
function When({ at }: { at: string }) {
  return at.length === 'yyyy-mm-dd'.length ? <Day day={at} /> : <Moment at={at} relative />;
}

function Tabs({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const { pathname } = useLocation();
  return (
    <Nav variant="horizontal-subnav" aria-label={t('tabs')}>
      <NavList>
        {tabs.map((tab) => {
          const path = tab === '' ? `/cases/${caseId}` : `/cases/${caseId}/${tab}`;
          return (
            <NavItem key={path} isActive={pathname === path}>
              <NavLink to={path} end>
                {t(`tab.${tab === '' ? 'timeline' : tab}`)}
              </NavLink>
            </NavItem>
          );
        })}
      </NavList>
    </Nav>
  );
}
