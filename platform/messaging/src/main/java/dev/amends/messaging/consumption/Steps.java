package dev.amends.messaging.consumption;

import java.util.function.Supplier;

/** Runs work that is too large for one transaction in steps, each in a separate transaction. */
@FunctionalInterface
public interface Steps {

  /** Runs one step in a new transaction and returns its result. */
  <T> T run(Supplier<T> step);
}
