type Listener = () => void;

const listeners = new Set<Listener>();

/** Reports that a request was refused because nobody is signed in any more. */
export const signedOut = {
  report(): void {
    listeners.forEach((listener) => listener());
  },
  /** Calls a listener on each report until the returned function is called. */
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};
