package dev.amends.messaging.consumption;

import java.sql.SQLException;
import java.util.Set;

/**
 * Whether trying again can help. The database being away, a deadlock or a time-out pass by; data
 * that the database refuses and errors of our own do not.
 */
final class Failure {
  /**
   * Classes of SQLSTATE: bad data, a broken constraint, a broken statement, too large for a row.
   */
  private static final Set<String> PERMANENT = Set.of("22", "23", "42", "54");

  private Failure() {}

  static boolean isPermanent(Throwable failure) {
    boolean ofTheDatabase = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState();
        if (state != null && PERMANENT.contains(state.substring(0, Math.min(2, state.length())))) {
          return true;
        }
        ofTheDatabase = true;
      }
      ofTheDatabase |= isOfTransaction(cause);
    }
    return !ofTheDatabase;
  }

  /** Rollbacks and lost updates: what they hide is in their causes, if anything is. */
  private static boolean isOfTransaction(Throwable cause) {
    String name = cause.getClass().getName();
    return name.startsWith("jakarta.transaction.")
        || name.equals("jakarta.persistence.OptimisticLockException")
        || name.equals("org.hibernate.StaleStateException")
        || name.equals("org.hibernate.StaleObjectStateException")
        || name.equals("org.hibernate.exception.JDBCConnectionException");
  }

  /** The innermost sentence, for the operator. */
  static String reason(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    return innermost.getClass().getSimpleName() + ": " + innermost.getMessage();
  }
}
