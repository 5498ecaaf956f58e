package dev.amends.messaging.consumption;

import java.util.function.Supplier;

/** Work that is too much for one transaction, done in steps that are one each. */
@FunctionalInterface
public interface Steps {

  /** Does one step in a transaction of its own and returns what it comes to. */
  <T> T take(Supplier<T> step);
}
