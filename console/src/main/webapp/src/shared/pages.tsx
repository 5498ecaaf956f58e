import { Button } from '@patternfly/react-core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

/** A page of a list as the services answer it. */
export interface Page<T> {
  items: T[];
  nextCursor?: string;
}

/** The items of all pages that were read. */
export function allItems<T>(data: InfiniteData<Page<T>>): T[] {
  return data.pages.flatMap((page) => page.items);
}

export function hasNoItems(data: InfiniteData<Page<unknown>>): boolean {
  return data.pages.every((page) => page.items.length === 0);
}

/** The cursor of a page as a query parameter; the first page has none. */
export function from(cursor: string | undefined): { cursor?: string } {
  return cursor === undefined ? {} : { cursor };
}

/** Reads the next page of a list, if there is one. */
export function MoreButton({ query }: { query: UseInfiniteQueryResult }) {
  const { t } = useTranslation('shared');
  if (!query.hasNextPage) {
    return null;
  }
  return (
    <Button
      variant="secondary"
      isLoading={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      {t('more')}
    </Button>
  );
}
