package dev.amends.contact.encryption;

import static dev.amends.contact.TestAgents.asAgent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.conventions.encryption.PersonalDataCipher;
import dev.amends.conventions.encryption.ReencryptionJob;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What an older key encrypted is readable, and the primary key encrypts it again. */
@QuarkusTest
class KeyRotationTest extends ServiceTest {
  private static final byte[] PURPOSE = "contact_point".getBytes(UTF_8);
  private static final Pattern KEY_ID = Pattern.compile("\"keyId\":(\\d+)");

  @Inject DataSource database;
  @Inject PersonalDataCipher cipher;
  @Inject ReencryptionJob job;

  @ConfigProperty(name = "amends.contact.encryption.key-set")
  String keySet;

  @Test
  void encryptsWithThePrimaryKeyWhatAnOlderOneEncrypted() throws SQLException {
    // Given
    TestCase opened = cases.anOpenCase();
    String shown = asAgent().get("/contact-points?caseId=" + opened.id()).asString();
    store(opened, beforeRotation().encrypt(TestCases.PHONE.getBytes(UTF_8), PURPOSE));
    assertThat(asAgent().get("/contact-points?caseId=" + opened.id()).asString()).isEqualTo(shown);

    // When
    job.run();

    // Then
    byte[] stored = stored(opened);
    assertThat(Arrays.copyOf(stored, 5)).isEqualTo(cipher.primaryPrefix());
    assertThat(cipher.decrypt(stored, PURPOSE)).asString(UTF_8).isEqualTo(TestCases.PHONE);
    assertThat(asAgent().get("/contact-points?caseId=" + opened.id()).asString()).isEqualTo(shown);
  }

  /** The cipher of the time at which the last key of the set was the primary one. */
  private PersonalDataCipher beforeRotation() {
    Matcher keys = KEY_ID.matcher(keySet);
    String last = "";
    while (keys.find()) {
      last = keys.group(1);
    }
    return new PersonalDataCipher(
        "test", keySet.replaceFirst("\"primaryKeyId\":\\d+", "\"primaryKeyId\":" + last));
  }

  private void store(TestCase opened, byte[] value) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update contact_point set value = ? where record_key = ? and kind = 'PHONE'")) {
      update.setBytes(1, value);
      update.setString(2, opened.account().recordKey());
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private byte[] stored(TestCase opened) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select value from contact_point where record_key = ? and kind = 'PHONE'")) {
      select.setString(1, opened.account().recordKey());
      try (ResultSet row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getBytes(1);
      }
    }
  }
}
