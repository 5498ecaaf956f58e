import { Button, TextInput } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { useSession } from '../app/SessionContext';
import { Field } from '../shared/Field';
import { PageHeading } from '../shared/PageHeading';
import { ProblemAlert } from '../shared/ProblemAlert';
import { SafeForm } from '../shared/SafeForm';
import { useCommand } from '../shared/useCommand';
import { useDraft } from '../shared/useDraft';
import { caseOfAccountQuery } from './caseQueries';

interface Account {
  lenderId: string;
  accountId: string;
}

/** Opens the case of an account. */
export function SearchPage() {
  const { t } = useTranslation('cases');
  const { lenders } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [draft, change] = useDraft<Account>('search', {
    lenderId: lenders?.[0] ?? '',
    accountId: '',
  });
  const find = useCommand({
    send: ({ lenderId, accountId }: Account) =>
      queries.query({ ...caseOfAccountQuery(lenderId, accountId), staleTime: 0 }),
    onDone: (found) => void navigate(`/cases/${found.id}`),
  });
  const complete = draft.lenderId !== '' && draft.accountId !== '';
  return (
    <PageHeading title={t('search.title')} lead={t('search.lead')}>
      <SafeForm isWidthLimited onSend={() => complete && find.run(draft)}>
        <ProblemAlert problem={find.problem} />
        <Field id="search-lender" label={t('search.lender')} required>
          <TextInput
            id="search-lender"
            value={draft.lenderId}
            onChange={(_, text) => change({ lenderId: text.trim() })}
          />
        </Field>
        <Field id="search-account" label={t('fact.account')} required help={t('search.help')}>
          <TextInput
            id="search-account"
            value={draft.accountId}
            onChange={(_, text) => change({ accountId: text.trim() })}
          />
        </Field>
        <div>
          <Button type="submit" isDisabled={!complete || find.isRunning}>
            {t('search.action')}
          </Button>
        </div>
      </SafeForm>
    </PageHeading>
  );
}
