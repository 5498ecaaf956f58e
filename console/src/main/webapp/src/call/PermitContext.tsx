import { type ReactNode, createContext, useContext, useMemo } from 'react';
import { useDraft } from '../shared/useDraft';
import type { Permit } from './callQueries';

interface KeptPermit {
  permit: Permit | undefined;
  keep: (permit: Permit) => void;
  forget: () => void;
}

const Context = createContext<KeptPermit | undefined>(undefined);

/** The permit for the call at hand. */
export function usePermit(): KeptPermit {
  const kept = useContext(Context);
  if (kept === undefined) {
    throw new Error('A permit is known within its provider only.');
  }
  return kept;
}

/** Keeps the permit of a case for the steps of the call; it survives a reload. */
export function PermitProvider({ caseId, children }: { caseId: string; children: ReactNode }) {
  const [draft, change, forget] = useDraft<{ permit?: Permit }>(`permit.${caseId}`, {});
  const kept = useMemo(
    () => ({ permit: draft.permit, keep: (permit: Permit) => change({ permit }), forget }),
    [draft.permit, change, forget],
  );
  return <Context value={kept}>{children}</Context>;
}
