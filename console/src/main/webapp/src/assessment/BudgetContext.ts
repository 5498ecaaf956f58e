import { createContext, useContext } from 'react';

interface Budget {
  currency: string;
  /** The answer to the last attempt to record the budget. */
  problem: Error | null;
}

export const BudgetContext = createContext<Budget | undefined>(undefined);

/** What all inputs of a budget have in common. */
export function useBudget(): Budget {
  const budget = useContext(BudgetContext);
  if (budget === undefined) {
    throw new Error('Inputs of a budget are shown only in its form.');
  }
  return budget;
}
