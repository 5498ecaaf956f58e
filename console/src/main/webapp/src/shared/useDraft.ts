import { useCallback, useEffect, useState } from 'react';

const prefix = 'amends.draft.';

/**
 * The content of a form, kept for this tab of the browser until the form is sent: it survives a
 * reload, a lost session and a refusal.
 *
 * @param key names the form and what it is about, such as `call.<case id>`
 */
export function useDraft<T extends object>(
  key: string,
  initial: T,
): [draft: T, change: (part: Partial<T>) => void, discard: () => void] {
  const [draft, setDraft] = useState(() => ({ ...initial, ...stored<T>(key) }));

  useEffect(() => {
    sessionStorage.setItem(prefix + key, JSON.stringify(draft));
  }, [key, draft]);

  const change = useCallback(
    (part: Partial<T>) => setDraft((previous) => ({ ...previous, ...part })),
    [],
  );
  const discard = useCallback(() => {
    setDraft(initial);
    sessionStorage.removeItem(prefix + key);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the first value of a form never changes
  }, [key]);
  return [draft, change, discard];
}

function stored<T>(key: string): Partial<T> {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + key) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}
