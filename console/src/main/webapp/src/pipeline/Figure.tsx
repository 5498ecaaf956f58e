import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Amount } from '../shared/Amount';
import type { Money } from '../shared/money';

interface Props {
  name: string;
  count?: number;
  amounts?: readonly Money[];
  /** The page that lists what is counted. */
  to?: string;
  children?: ReactNode;
}

/** A figure of the board: how many, how much, and since when. */
export function Figure({ name, count, amounts = [], to, children }: Props) {
  const { i18n } = useTranslation('pipeline');
  return (
    <Card isCompact isFullHeight>
      <CardTitle component="h3">{to === undefined ? name : <Link to={to}>{name}</Link>}</CardTitle>
      <CardBody>
        {count !== undefined && (
          <p className="amends-figure">{new Intl.NumberFormat(i18n.language).format(count)}</p>
        )}
        {amounts.map((amount) => (
          <p key={amount.currency}>
            <Amount money={amount} />
          </p>
        ))}
        {children}
      </CardBody>
    </Card>
  );
}
