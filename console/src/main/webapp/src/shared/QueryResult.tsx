import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from './Loading';
import { ProblemAlert } from './ProblemAlert';
import { ProblemState } from './ProblemState';

interface Props<T> {
  query: UseQueryResult<T>;
  isEmpty?: (data: T) => boolean;
  /** What to show instead of an empty list: why it is empty, and what to do next. */
  empty?: { title: string; body: ReactNode };
  children: (data: T) => ReactNode;
}

/** Shows the answer of a query, or that it is loading, empty or failed. */
export function QueryResult<T>({ query, isEmpty, empty, children }: Props<T>) {
  if (query.isPending) {
    return <Loading />;
  }
  if (query.data === undefined) {
    return (
      <ProblemState problem={query.error ?? new Error()} onRetry={() => void query.refetch()} />
    );
  }
  return (
    <>
      <ProblemAlert problem={query.error} />
      {isEmpty?.(query.data) === true && empty !== undefined ? (
        <EmptyState titleText={empty.title} headingLevel="h2">
          <EmptyStateBody>{empty.body}</EmptyStateBody>
        </EmptyState>
      ) : (
        children(query.data)
      )}
    </>
  );
}
