import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { PageHeading } from '../shared/PageHeading';

export function NotFoundPage() {
  const { t } = useTranslation('app');
  return (
    <PageHeading title={t('notFound.title')}>
      <p>{t('notFound.body')}</p>
      <Link to="/">{t('notFound.home')}</Link>
    </PageHeading>
  );
}
