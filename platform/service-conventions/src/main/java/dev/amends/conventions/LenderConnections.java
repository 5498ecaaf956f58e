package dev.amends.conventions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.jboss.logging.Logger;

/**
 * Hides the rows of other lenders from callers who do not work for all of them: every connection
 * that such a request acquires has the role {@code <user>_restricted}, to which the policies of
 * {@code afterMigrate__lenders.sql} apply. No query can forget the restriction, and a row of
 * another lender is as if it did not exist.
 */
@ApplicationScoped
@Unremovable
class LenderConnections implements AgroalPoolInterceptor {
  private static final Logger LOG = Logger.getLogger(LenderConnections.class);
  private static final String RESTRICT =
      """
      select set_config('role', session_user || '_restricted', false),
          set_config('amends.lenders', ?, false)""";
  private static final String RELEASE =
      "select set_config('role', 'none', false), set_config('amends.lenders', '[]', false)";

  private final Instance<LenderScope> scope;
  private final ObjectMapper json;

  /**
   * The connections that may still be restricted. The end of a transaction can undo a setting, so
   * each acquisition sets it again.
   */
  private final Set<Connection> restricted =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  LenderConnections(Instance<LenderScope> scope, ObjectMapper json) {
    this.scope = scope;
    this.json = json;
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    try {
      Connection physical = physical(connection);
      Lenders lenders = lenders();
      if (!lenders.all()) {
        restricted.add(physical);
        set(physical, RESTRICT, json.writeValueAsString(lenders.ids()));
      } else if (restricted.contains(physical)) {
        set(physical, RELEASE);
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("cannot restrict a connection to the caller's lenders", e);
    }
  }

  /** Runs after the end of the transaction, before anything else can acquire the connection. */
  @Override
  public void onConnectionReturn(Connection connection) {
    try {
      Connection physical = physical(connection);
      if (restricted.contains(physical)) {
        set(physical, RELEASE);
        if (physical.getAutoCommit()) {
          restricted.remove(physical);
        }
      }
    } catch (SQLException e) {
      LOG.warnf(e, "connection stays restricted until it is acquired again");
    }
  }

  /** The pool passes a new wrapper each time. */
  private static Connection physical(Connection connection) throws SQLException {
    return connection.unwrap(Connection.class);
  }

  private Lenders lenders() {
    return Arc.container().requestContext().isActive() ? scope.get().lenders() : Lenders.ALL;
  }

  private static void set(Connection connection, String statement, String... values)
      throws SQLException {
    try (PreparedStatement set = connection.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        set.setString(i + 1, values[i]);
      }
      set.execute();
    }
  }
}
