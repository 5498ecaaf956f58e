package dev.amends.faults;

import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.services.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Disables the inbox check of every service, to prove that the judge detects it.
 *
 * <p>The services have no switch for it; without its primary key, the inbox accepts every
 * duplicate.
 */
final class InboxCheckRemoval {
  private InboxCheckRemoval() {}

  static void disableInboxChecks(Platform platform) throws SQLException {
    for (Service service : Service.values()) {
      try (Connection connection = platform.database().connect(service.database());
          Statement statement = connection.createStatement()) {
        statement.execute("alter table inbox drop constraint inbox_pkey");
      }
    }
  }
}
