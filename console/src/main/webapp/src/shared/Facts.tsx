import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core';
import type { ReactNode } from 'react';

interface Props {
  /** What is known, as name and value; a fact without a value is left out. */
  facts: readonly (readonly [name: string, value: ReactNode])[];
}

/** A list of facts with their names. */
export function Facts({ facts }: Props) {
  return (
    <DescriptionList isCompact columnModifier={{ default: '1Col', md: '2Col', xl: '3Col' }}>
      {facts
        .filter(([, value]) => value !== undefined && value !== null)
        .map(([name, value]) => (
          <DescriptionListGroup key={name}>
            <DescriptionListTerm>{name}</DescriptionListTerm>
            <DescriptionListDescription>{value}</DescriptionListDescription>
          </DescriptionListGroup>
        ))}
    </DescriptionList>
  );
}

/** A value as a fact, or nothing if there is none. */
export function known<T>(value: T | undefined, show: (value: T) => ReactNode): ReactNode {
  return value === undefined ? undefined : show(value);
}
