import { type InfiniteData, infiniteQueryOptions } from '@tanstack/react-query';
import {
  answer,
  assessmentService,
  caseService,
  contactService,
  planService,
  type Service,
} from '../api/clients';
import type { components } from '../api/generated/case';
import { queryKey } from '../api/queryKey';

/** Something that a person must do about a case. */
export type WorkItem = components['schemas']['WorkItem'] & { service: Service };

/** Which work to list; every criterion is optional. */
export interface WorkFilter {
  assignee?: string;
  role?: string;
  lenderId?: string;
  kind?: WorkItem['kind'];
  status?: WorkItem['status'];
}

/** The cursor of each service's next page; a service that is missing has no further one. */
type Cursors = Partial<Record<Service, string | undefined>>;

interface WorkPage {
  items: WorkItem[];
  next: Cursors;
}

const PAGE_SIZE = 50;
const clients = {
  case: caseService,
  assessment: assessmentService,
  contact: contactService,
  plan: planService,
} as const;
const first: Cursors = {
  case: undefined,
  assessment: undefined,
  contact: undefined,
  plan: undefined,
};

/** The open work of all services, earliest first. */
export function workQuery(filter: WorkFilter) {
  return infiniteQueryOptions({
    queryKey: queryKey('all', 'listWork', {}, filter),
    initialPageParam: first,
    queryFn: ({ pageParam, signal }) => readPage(filter, pageParam, signal),
    getNextPageParam: (last: WorkPage) =>
      Object.keys(last.next).length === 0 ? undefined : last.next,
  });
}

async function readPage(
  filter: WorkFilter,
  cursors: Cursors,
  signal: AbortSignal,
): Promise<WorkPage> {
  const wanted = Object.entries(cursors) as [Service, string | undefined][];
  const pages = await Promise.all(
    wanted.map(async ([service, cursor]) => {
      const query = {
        ...filter,
        limit: PAGE_SIZE,
        ...(cursor === undefined ? {} : { cursor }),
      };
      // All services list their work in the same shape; the compiler cannot know that of a union.
      const client = clients[service] as typeof caseService;
      const page = await answer(client.GET('/work', { params: { query }, signal }));
      return { service, page };
    }),
  );
  const next: Cursors = {};
  for (const { service, page } of pages) {
    if (page.nextCursor !== undefined) {
      next[service] = page.nextCursor;
    }
  }
  return {
    items: pages.flatMap(({ service, page }) => page.items.map((item) => ({ ...item, service }))),
    next,
  };
}

/**
 * The work that was read so far, in order. What comes after the last item of a service that has
 * more is left out: something earlier of that service may still follow.
 */
export function inOrder(data: InfiniteData<WorkPage>): WorkItem[] {
  const items = data.pages.flatMap((page) => page.items);
  const unfinished = Object.keys(data.pages.at(-1)?.next ?? {});
  const ends = unfinished.map((service) => {
    const own = items.filter((item) => item.service === service);
    return own.at(-1)?.dueAt ?? '';
  });
  const end = ends.sort()[0];
  return items
    .filter((item) => end === undefined || item.dueAt <= end)
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt) || a.id.localeCompare(b.id));
}
