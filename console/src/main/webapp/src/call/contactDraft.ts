import { parseMoney } from '../shared/money';
import type { ContactRequest, Disposition } from './callQueries';

/** What is typed about a call. */
export interface ContactDraft {
  disposition: string;
  reasonCode: string;
  noPromiseReason: string;
  ownWords: string;
  notes: string;
  amount: string;
  dueDate: string;
  method: string;
  callbackAt: string;
}

export const emptyContact: ContactDraft = {
  disposition: '',
  reasonCode: '',
  noPromiseReason: '',
  ownWords: '',
  notes: '',
  amount: '',
  dueDate: '',
  method: '',
  callbackAt: '',
};

/** Which fields a result asks for. */
export interface Asked {
  promise: boolean;
  callback: boolean;
  noPromiseReason: boolean;
  reason: boolean;
}

export function askedBy(disposition: Disposition | undefined): Asked {
  const promise = disposition?.followUp === 'PROMISE';
  const talked = disposition?.conversation === true && disposition.rightParty;
  return {
    promise,
    callback: disposition?.followUp === 'CALLBACK',
    noPromiseReason: talked && !promise,
    reason: talked,
  };
}

/** What stands in the way of sending the draft; the service checks everything else. */
export function missingIn(
  draft: ContactDraft,
  disposition: Disposition | undefined,
  currency: string,
): (keyof ContactDraft)[] {
  const asked = askedBy(disposition);
  const missing: (keyof ContactDraft)[] = [];
  if (disposition === undefined) {
    missing.push('disposition');
  }
  if (asked.promise && parseMoney(draft.amount, currency) === undefined) {
    missing.push('amount');
  }
  if (asked.promise && draft.dueDate === '') {
    missing.push('dueDate');
  }
  if (asked.noPromiseReason && draft.noPromiseReason === '') {
    missing.push('noPromiseReason');
  }
  if (asked.callback && draft.callbackAt === '') {
    missing.push('callbackAt');
  }
  return missing;
}

/** The contact as the service records it: what the result does not ask for is left out. */
export function contactOf(
  draft: ContactDraft,
  disposition: Disposition,
  about: { caseId: string; currency: string; permitId?: string; callbackId?: string },
): ContactRequest {
  const asked = askedBy(disposition);
  const amount = parseMoney(draft.amount, about.currency);
  return {
    caseId: about.caseId,
    disposition: disposition.code,
    ...(about.permitId === undefined ? {} : { permitId: about.permitId }),
    ...(about.callbackId === undefined ? {} : { callbackId: about.callbackId }),
    ...given('ownWords', draft.ownWords),
    ...given('notes', draft.notes),
    ...(asked.reason ? given('reasonCode', draft.reasonCode) : {}),
    ...(asked.noPromiseReason ? given('noPromiseReason', draft.noPromiseReason) : {}),
    ...(asked.callback ? given('agreedCallbackLocal', draft.callbackAt) : {}),
    ...(asked.promise && amount !== undefined
      ? {
          promise: {
            amount,
            ...given('dueDate', draft.dueDate),
            ...given('method', draft.method),
          },
        }
      : {}),
  };
}

function given<K extends string>(name: K, typed: string): Partial<Record<K, string>> {
  const text = typed.trim();
  return text === '' ? {} : ({ [name]: text } as Record<K, string>);
}
