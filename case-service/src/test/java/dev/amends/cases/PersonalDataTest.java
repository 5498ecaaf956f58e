package dev.amends.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.testsupport.PersonalDataColumns;
import dev.amends.testsupport.PlatformTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Every column of the database is classified in {@code personal-data.yaml}. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
@SuppressWarnings("NullAway.Init") // injected
class PersonalDataTest {
  @Inject DataSource database;

  @Test
  void saysForEveryColumnWhatBecomesOfItWhenACaseIsErased() throws SQLException {
    assertThat(PersonalDataColumns.findDifferences(database)).isEmpty();
  }
}
