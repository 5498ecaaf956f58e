import { describe, expect, it } from 'vitest';
import { queryKey } from '../api/queryKey';
import { concerns } from './changes';

const change = { service: 'case', type: 'CaseUpdated', lenderId: 'L1', caseId: 'c1' } as const;

describe('a change of case c1 of lender L1', () => {
  it.each([
    ['the case itself', queryKey('case', 'getCase', { caseId: 'c1' }), true],
    ['a list of the lender', queryKey('case', 'listCases', { lenderId: 'L1' }), true],
    ['a list of all lenders', queryKey('case', 'listWork'), true],
    ['the work of all services', queryKey('all', 'listWork'), true],
    ['another case', queryKey('case', 'getCase', { caseId: 'c2' }), false],
    ['another lender', queryKey('case', 'listCases', { lenderId: 'L2' }), false],
    ['another service', queryKey('plan', 'listPlans', { caseId: 'c1' }), false],
  ])('concerns %s: %#', (_, key, expected) => {
    expect(concerns(change, key)).toBe(expected);
  });
});
