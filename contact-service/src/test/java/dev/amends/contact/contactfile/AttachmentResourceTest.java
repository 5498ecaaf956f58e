package dev.amends.contact.contactfile;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestContacts.anInboundCall;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.amends.contact.TestCases.TestCase;
import dev.amends.letters.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attachments over HTTP. */
@QuarkusTest
class AttachmentResourceTest extends AttachmentRequests {
  @Test
  void returnsTheAttachedFileWithItsHash() {
    UUID contact = anInboundCall(cases.anOpenCase());
    byte[] content = randomContent();
    String hash = Sha256.of(content).hex();
    String id =
        sending(content, "text/plain; charset=UTF-8")
            .header("Content-Digest", Sha256.of(content).header())
            .post(attachments(contact) + "?kind=CHAT_LOG")
            .then()
            .statusCode(201)
            .header("Location", containsString(attachments(contact)))
            .body("sha256", equalTo(hash))
            .body("bytes", equalTo(content.length))
            .body("mediaType", equalTo("text/plain"))
            .body("attachedBy", equalTo("li.na"))
            .extract()
            .path("id");

    byte[] read =
        as("ann", "compliance")
            .get(attachments(contact) + "/" + id + "/content")
            .then()
            .statusCode(200)
            .header("ETag", "\"" + hash + "\"")
            .header("Content-Digest", Sha256.of(content).header())
            .header("Content-Type", startsWith("text/plain"))
            .header("X-Content-Type-Options", "nosniff")
            .extract()
            .asByteArray();

    assertThat(read).isEqualTo(content);
    as("ann", "compliance")
        .header("If-None-Match", "\"" + hash + "\"")
        .get(attachments(contact) + "/" + id + "/content")
        .then()
        .statusCode(304);
    asAgent()
        .get(attachments(contact))
        .then()
        .body("items[0].id", equalTo(id))
        .body("items[0].kind", equalTo("CHAT_LOG"));
    asAgent().get(attachments(contact) + "/" + id).then().body("sha256", equalTo(hash));
  }

  @Test
  void storesTheSameFileOnce() throws SQLException {
    UUID first = anInboundCall(cases.anOpenCase());
    UUID second = anInboundCall(cases.anOpenCase());
    byte[] content = randomContent();
    String id = attach(first, content);

    sending(content, "audio/mpeg")
        .post(attachments(first) + "?kind=RECORDING")
        .then()
        .statusCode(200)
        .body("id", equalTo(id));
    attach(second, content);

    assertThat(kept(content)).isEqualTo(1);
    asAgent().get(attachments(first)).then().body("items.size()", equalTo(1));
  }

  @ParameterizedTest
  @CsvSource({
    "CN, Asia/Shanghai, 2031-11-23, 催收记录",
    "US, America/New_York, 2029-11-22, 1006.100",
    "US-CA, America/Los_Angeles, 2029-11-22, 1006.100",
    "GB, Europe/London, 2032-11-23, Limitation Act",
    "IN, Asia/Kolkata, 2032-11-23, longest"
  })
  void setsTheRetentionFromTheDayOfTheContact(
      String region, String zone, String until, String citation) {
    TestCase opened = cases.anOpenCase(zone, region, "en", "10.00", "USD");
    sending(randomContent(), "audio/mpeg")
        .post(attachments(anInboundCall(opened)) + "?kind=RECORDING")
        .then()
        .statusCode(201)
        .body("retainUntil", equalTo(until))
        .body("retentionCitation", containsString(citation));
  }

  @Test
  void doesNotReturnAnAlteredFile() throws SQLException {
    // Given
    UUID contact = anInboundCall(cases.anOpenCase());
    byte[] content = randomContent();
    String id = attach(contact, content);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        PreparedStatement tamper =
            connection.prepareStatement("update document_chunk set content = ? where sha256 = ?")) {
      statement.execute("grant update on document_chunk to current_user");
      statement.execute("alter table document_chunk disable trigger append_only");
      tamper.setBytes(1, "never said".getBytes(UTF_8));
      tamper.setString(2, Sha256.of(content).hex());
      assertThat(tamper.executeUpdate()).isEqualTo(1);
      statement.execute("alter table document_chunk enable trigger append_only");
    }

    // When
    String answer =
        asAgent()
            .get(attachments(contact) + "/" + id + "/content")
            .then()
            .statusCode(500)
            .contentType("application/problem+json")
            .extract()
            .asString();

    // Then
    assertThat(answer).doesNotContain("never said");
  }

  @Test
  void checksRoles() {
    UUID contact = anInboundCall(cases.anOpenCase());
    String id = attach(contact, randomContent());
    String content = attachments(contact) + "/" + id + "/content";
    as("wang.fang", "supervisor").get(content).then().statusCode(200);
    as("ops", "ops").get(content).then().statusCode(403);
    as("ops", "ops").get(attachments(contact)).then().statusCode(403);
    RestAssured.given().get(content).then().statusCode(401);
    UUID other = anInboundCall(cases.anOpenCase());
    asAgent().get(attachments(other) + "/" + id + "/content").then().statusCode(404);
    asAgent().get(attachments(other) + "/" + id).then().statusCode(404);
    asAgent().get(attachments(UUID.randomUUID())).then().statusCode(404);
    sending(randomContent(), "audio/mpeg")
        .post(attachments(UUID.randomUUID()) + "?kind=RECORDING")
        .then()
        .statusCode(404);
  }
}
