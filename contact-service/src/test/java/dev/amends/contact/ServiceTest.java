package dev.amends.contact;

import dev.amends.testsupport.PlatformTestResource;
import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** A test against the running service, on a Monday morning in Shanghai. */
@WithTestResource(PlatformTestResource.class)
public abstract class ServiceTest {
  @Inject protected SetClock clock;
  @Inject DataSource contactDatabase;
  protected TestCases cases;

  @BeforeEach
  void open() throws SQLException {
    forgetContactPointsOfAttempts();
    clock.set(SetClock.MONDAY_MORNING);
    cases = new TestCases();
  }

  /** The borrowers of all tests share a phone number; those of different tests share no count. */
  private void forgetContactPointsOfAttempts() throws SQLException {
    try (Connection connection = contactDatabase.getConnection();
        Statement update = connection.createStatement()) {
      update.executeUpdate("update contact_attempt set contact_point = null");
    }
  }
}
