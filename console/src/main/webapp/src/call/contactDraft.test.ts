import { describe, expect, it } from 'vitest';
import type { Disposition } from './callQueries';
import { contactOf, emptyContact, missingIn } from './contactDraft';

function result(part: Partial<Disposition>): Disposition {
  return {
    aliases: [],
    attempt: true,
    channels: ['CALL'],
    code: 'NO_ANSWER',
    contactPointNeeded: false,
    conversation: false,
    followUp: 'RETRY',
    name: 'No answer',
    rightParty: false,
    ...part,
  };
}

const noAnswer = result({});
const promise = result({
  code: 'RPC_PTP',
  conversation: true,
  rightParty: true,
  followUp: 'PROMISE',
});
const refusal = result({
  code: 'RPC_REFUSED',
  conversation: true,
  rightParty: true,
  followUp: 'NOTICE_AND_WAIT',
});
const about = { caseId: 'c1', currency: 'CNY', permitId: 'p1' };

describe('a call', () => {
  it('needs a result', () => {
    expect(missingIn(emptyContact, undefined, 'CNY')).toEqual(['disposition']);
  });

  it('without an answer needs nothing else', () => {
    expect(missingIn(emptyContact, noAnswer, 'CNY')).toEqual([]);
  });

  it('with a promise needs an amount in the currency of the account, and a day', () => {
    const promised = { ...emptyContact, dueDate: '2026-12-05' };
    expect(missingIn({ ...promised, amount: '12.345' }, promise, 'CNY')).toEqual(['amount']);
    expect(missingIn({ ...promised, amount: '200' }, promise, 'CNY')).toEqual([]);
    expect(missingIn({ ...emptyContact, amount: '200' }, promise, 'CNY')).toEqual(['dueDate']);
  });

  it('without a promise needs the reason', () => {
    expect(missingIn(emptyContact, refusal, 'CNY')).toEqual(['noPromiseReason']);
  });

  it('is recorded without what its result does not ask for', () => {
    const draft = { ...emptyContact, amount: '200', noPromiseReason: 'NO_MONEY', notes: ' later ' };
    expect(contactOf(draft, noAnswer, about)).toEqual({
      caseId: 'c1',
      permitId: 'p1',
      disposition: 'NO_ANSWER',
      notes: 'later',
    });
    expect(contactOf(draft, promise, about)).toEqual({
      caseId: 'c1',
      permitId: 'p1',
      disposition: 'RPC_PTP',
      notes: 'later',
      promise: { amount: { amount: '200.00', currency: 'CNY' } },
    });
  });
});
