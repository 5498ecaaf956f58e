package dev.amends.messaging.consumption;

import java.sql.SQLException;
import java.util.Set;

/**
 * Distinguishes temporary failures, which a retry can overcome, from permanent ones. An unreachable
 * database, a deadlock or a time-out is temporary; data that the database rejects and bugs are
 * permanent.
 */
final class Failure {
  /** SQLSTATE classes: data exception, integrity constraint, syntax, program limit exceeded. */
  private static final Set<String> PERMANENT = Set.of("22", "23", "42", "54");

  private Failure() {}

  static boolean isPermanent(Throwable failure) {
    boolean fromDatabase = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState();
        if (state != null && PERMANENT.contains(state.substring(0, Math.min(2, state.length())))) {
          return true;
        }
        fromDatabase = true;
      }
      fromDatabase |= isTransactionFailure(cause);
    }
    return !fromDatabase;
  }

  /** Rollbacks and lost updates; a permanent failure behind one would be among its causes. */
  private static boolean isTransactionFailure(Throwable cause) {
    String name = cause.getClass().getName();
    return name.startsWith("jakarta.transaction.")
        || name.equals("jakarta.persistence.OptimisticLockException")
        || name.equals("org.hibernate.StaleStateException")
        || name.equals("org.hibernate.StaleObjectStateException")
        || name.equals("org.hibernate.exception.JDBCConnectionException");
  }

  /** Returns the message of the root cause, for the operator. */
  static String reason(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    return innermost.getClass().getSimpleName() + ": " + innermost.getMessage();
  }
}
