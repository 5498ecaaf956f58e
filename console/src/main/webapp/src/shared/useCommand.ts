import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { ApiProblem } from '../api/problem';
import type { QueryKey } from '../api/queryKey';

/** A command to a service, and how far it is. */
export interface Command<I, O> {
  run: (input: I) => void;
  isRunning: boolean;
  problem: Error | null;
  result: O | undefined;
  reset: () => void;
}

interface Options<I, O> {
  /** Sends the command; the key makes a repetition harmless. */
  send: (input: I, idempotencyKey: string) => Promise<O>;
  /** The services and operations whose answers change with the command. */
  changes?: readonly (readonly [QueryKey[0], string?])[];
  onDone?: (output: O, queries: QueryClient) => void;
}

/**
 * Sends a command once, however often it is repeated: after a lost connection, the same input is
 * sent under the same key.
 */
export function useCommand<I, O>({ send, changes = [], onDone }: Options<I, O>): Command<I, O> {
  const queries = useQueryClient();
  const attempt = useRef<{ input: string; key: string } | undefined>(undefined);
  const mutation = useMutation<O, Error, I>({
    mutationFn: (input) => {
      const text = JSON.stringify(input);
      if (attempt.current?.input !== text) {
        attempt.current = { input: text, key: crypto.randomUUID() };
      }
      return send(input, attempt.current.key);
    },
    onSuccess: async (output) => {
      attempt.current = undefined;
      onDone?.(output, queries);
      await Promise.all(changes.map((key) => queries.invalidateQueries({ queryKey: [...key] })));
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.status !== 0 && error.status < 500) {
        attempt.current = undefined; // the command was refused: the next one is a new one
      }
    },
  });
  const { mutate, reset } = mutation;
  const run = useCallback((input: I) => mutate(input), [mutate]);
  return {
    run,
    isRunning: mutation.isPending,
    problem: mutation.error,
    result: mutation.data,
    reset,
  };
}
