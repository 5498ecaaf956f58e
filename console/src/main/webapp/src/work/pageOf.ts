import type { WorkItem } from './work';

/** The page on which a piece of work is done. */
export function pageOf(item: Pick<WorkItem, 'kind' | 'caseId' | 'id'>): string {
  switch (item.kind) {
    case 'CALLBACK':
      return `/cases/${item.caseId}/call`;
    case 'DECIDE_PLAN':
    case 'REVISE_PLAN':
      return `/cases/${item.caseId}/plan`;
    case 'FILE_ASSESSMENT':
      return `/cases/${item.caseId}/assessment`;
    case 'DECIDE_COMPLAINT':
      return `/complaints/${item.id}`;
    case 'DECIDE_REFERRAL':
      return '/referrals?status=PROPOSED';
    case 'RECORD_REFERRAL_OUTCOME':
      return '/referrals?status=APPROVED';
    case 'REVIEW_HOLD':
    case 'REVIEW_HARDSHIP':
      return `/cases/${item.caseId}/holds`;
    default:
      return `/cases/${item.caseId}`;
  }
}
