import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { isPassing } from '../api/problem';
import { Loading } from './Loading';
import { ProblemAlert } from './ProblemAlert';
import { ProblemState } from './ProblemState';

/** How long to wait before asking again. */
const RETRY_MILLIS = 4000;

interface Props<T> {
  query: UseQueryResult<T>;
  isEmpty?: (data: T) => boolean;
  /** What to show instead of an empty list: why it is empty, and what to do next. */
  empty?: { title: string; body: ReactNode };
  children: (data: T) => ReactNode;
}

/**
 * Shows the answer of a query, or that it is loading, empty or failed. What a lost connection or a
 * service that restarts refused is asked for again until it is there.
 */
export function QueryResult<T>({ query, isEmpty, empty, children }: Props<T>) {
  const { refetch } = query;
  const passing = query.error !== null && isPassing(query.error);
  useEffect(() => {
    if (!passing) {
      return;
    }
    const timer = setInterval(() => void refetch(), RETRY_MILLIS);
    return () => clearInterval(timer);
  }, [passing, refetch]);
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
