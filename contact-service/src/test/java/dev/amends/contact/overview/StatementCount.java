package dev.amends.contact.overview;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the SQL statements that a test executes in its own thread. */
@PersistenceUnitExtension
public class StatementCount implements StatementInspector {
  private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 0);

  @Override
  public String inspect(String sql) {
    COUNT.set(COUNT.get() + 1);
    return sql;
  }

  /** The number of statements that an action executes. */
  static int of(Runnable action) {
    int before = COUNT.get();
    action.run();
    return COUNT.get() - before;
  }
}
