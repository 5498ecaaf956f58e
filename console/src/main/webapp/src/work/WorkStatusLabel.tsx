import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { WorkItem } from './work';

const colors = { SCHEDULED: 'grey', DUE: 'blue', LATE: 'red' } as const;

export function WorkStatusLabel({ status }: { status: WorkItem['status'] }) {
  const { t } = useTranslation('work');
  return (
    <Label isCompact color={colors[status]}>
      {t(`status.${status}`)}
    </Label>
  );
}
