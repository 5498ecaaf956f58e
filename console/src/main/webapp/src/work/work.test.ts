import { describe, expect, it } from 'vitest';
import { type WorkItem, inOrder } from './work';

function item(service: WorkItem['service'], id: string, dueAt: string): WorkItem {
  return {
    service,
    id,
    dueAt,
    kind: 'CALLBACK',
    caseId: `case-${id}`,
    lenderId: 'L1',
    accountId: 'A1',
    role: 'agent',
    reason: 'NO_ANSWER',
    status: 'DUE',
    version: 1,
    href: `/callbacks/${id}`,
  };
}

describe('work of several services', () => {
  it('is in the order of its due time', () => {
    const page = {
      items: [
        item('case', 'b', '2026-03-02T02:00:00Z'),
        item('contact', 'a', '2026-03-01T02:00:00Z'),
      ],
      next: {},
    };
    expect(inOrder({ pages: [page], pageParams: [] }).map((each) => each.id)).toEqual(['a', 'b']);
  });

  it('ends where a service with further pages has not been read', () => {
    const page = {
      items: [
        item('contact', 'a', '2026-03-01T02:00:00Z'),
        item('contact', 'b', '2026-03-02T02:00:00Z'),
        item('case', 'c', '2026-03-09T02:00:00Z'),
      ],
      next: { contact: 'cursor' },
    };
    expect(inOrder({ pages: [page], pageParams: [] }).map((each) => each.id)).toEqual(['a', 'b']);
  });
});
