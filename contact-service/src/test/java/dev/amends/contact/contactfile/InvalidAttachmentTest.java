package dev.amends.contact.contactfile;

import static dev.amends.contact.TestContacts.anInboundCall;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.letters.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attachments that are rejected for their hash, kind or media type. */
@QuarkusTest
class InvalidAttachmentTest extends AttachmentRequests {
  @Test
  void rejectsAFileWithAnotherHash() throws SQLException {
    UUID contact = anInboundCall(cases.anOpenCase());
    byte[] content = randomContent();
    sending(content, "audio/mpeg")
        .header("Content-Digest", Sha256.of("another".getBytes(UTF_8)).header())
        .post(attachments(contact) + "?kind=RECORDING")
        .then()
        .statusCode(422)
        .body("field", equalTo("Content-Digest"));
    assertNoAttachments(contact);
    assertThat(kept(content)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "audio/mpeg | | sound | 400 | kind",
        "audio/mpeg | kind=SONG | sound | 400 | kind",
        "text/html | kind=CHAT_LOG | <script> | 415 | Content-Type",
        "image/svg+xml | kind=PICTURE | <svg/> | 415 | Content-Type",
        "application/x-sh | kind=PAPER | rm | 415 | Content-Type",
        "audio/mpeg | kind=RECORDING | '' | 400 | body"
      })
  void rejectsOtherMediaTypes(
      String mediaType, String query, String content, int status, String field) {
    UUID contact = anInboundCall(cases.anOpenCase());
    sending(content.getBytes(UTF_8), mediaType)
        .post(attachments(contact) + (query == null ? "" : "?" + query))
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("field", equalTo(field));
    assertNoAttachments(contact);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "sha-256=:zzz:", "md5=:AAAA:"})
  void rejectsAnUnreadableDigest(String digest) {
    UUID contact = anInboundCall(cases.anOpenCase());
    sending(randomContent(), "audio/mpeg")
        .header("Content-Digest", digest)
        .post(attachments(contact) + "?kind=RECORDING")
        .then()
        .statusCode(400)
        .body("field", equalTo("Content-Digest"));
    assertNoAttachments(contact);
  }
}
