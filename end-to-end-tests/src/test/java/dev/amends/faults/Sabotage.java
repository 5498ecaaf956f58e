package dev.amends.faults;

import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.services.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Switches the inbox check of every service off, to see whether the judge notices. There is no
 * switch for it in the services: without its key the inbox takes every double for something new.
 */
final class Sabotage {
  private Sabotage() {}

  static void switchInboxChecksOff(Platform platform) throws SQLException {
    for (Service service : Service.values()) {
      String name = service.database();
      try (Connection connection =
              DriverManager.getConnection(platform.database().jdbcUrl(name), name, name);
          Statement statement = connection.createStatement()) {
        statement.execute("alter table inbox drop constraint inbox_pkey");
      }
    }
  }
}
