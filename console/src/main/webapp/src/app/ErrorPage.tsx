import { Bullseye, Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router-dom';

/** The page itself failed: an error in our own code, or a part of the pages that cannot be loaded. */
export function ErrorPage() {
  const { t } = useTranslation('app');
  const error = useRouteError();
  const detail = isRouteErrorResponse(error)
    ? error.statusText
    : error instanceof Error
      ? error.message
      : '';
  return (
    <Bullseye>
      <main>
        <h1>{t('failed.title')}</h1>
        <p>{t('failed.body')}</p>
        <p lang="en">{detail}</p>
        <Button onClick={() => window.location.reload()}>{t('failed.reload')}</Button>
      </main>
    </Bullseye>
  );
}
