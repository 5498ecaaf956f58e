package dev.amends.contact.contactfile;

import static dev.amends.contact.TestCases.as;
import static dev.amends.contact.TestCases.asAgent;
import static dev.amends.contact.TestContacts.anInboundCall;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.letter.Sha256;
import dev.amends.testsupport.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attachments over HTTP. */
@QuarkusTest
class AttachmentResourceTest extends ServiceTest {
  private static final int SIZE_MAX = 20 * 1024 * 1024;

  @Inject DataSource database;

  private static byte[] randomContent() {
    return ("喂,您好。 " + UUID.randomUUID()).getBytes(UTF_8);
  }

  private static RequestSpecification sending(byte[] content, String mediaType) {
    return RestAssured.given()
        .auth()
        .oauth2(TestTokens.token("li.na", "agent"))
        .contentType(mediaType)
        .body(content);
  }

  private static String attachments(UUID contact) {
    return "/contacts/" + contact + "/attachments";
  }

  private static String attach(UUID contact, byte[] content) {
    return sending(content, "audio/mpeg")
        .post(attachments(contact) + "?kind=RECORDING")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void assertNoAttachments(UUID contact) {
    asAgent().get(attachments(contact)).then().statusCode(200).body("items.size()", equalTo(0));
  }

  private long kept(byte[] content) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select count(*) from document where sha256 = ?")) {
      select.setString(1, Sha256.of(content).hex());
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

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
  void acceptsTheLargestFile() {
    UUID contact = anInboundCall(cases.anOpenCase());
    byte[] largest = new byte[SIZE_MAX];
    Arrays.fill(largest, (byte) 7);
    String id = attach(contact, largest);
    byte[] read =
        asAgent()
            .get(attachments(contact) + "/" + id + "/content")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertThat(read).hasSize(SIZE_MAX);
  }

  @Test
  void rejectsOneByteMoreAndStoresNothing() throws SQLException {
    UUID contact = anInboundCall(cases.anOpenCase());
    byte[] more = new byte[SIZE_MAX + 1];
    Arrays.fill(more, (byte) 8);
    sending(more, "audio/mpeg")
        .post(attachments(contact) + "?kind=RECORDING")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("type", endsWith(":too-large"))
        .body("detail", containsString("20971520"));
    assertNoAttachments(contact);
    assertThat(kept(more)).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void rejectsTwoHundredMegabytesWithTheLimit(boolean announced) throws Exception {
    UUID contact = anInboundCall(cases.anOpenCase());
    long bytes = 200L * 1024 * 1024;

    String answer = sendUntilRejected(attachments(contact), bytes, announced);

    assertThat(answer).startsWith("HTTP/1.1 413").contains("problem+json", "20971520");
    assertNoAttachments(contact);
  }

  /** Sends as a plain client does: it writes on while it waits for an answer. */
  private String sendUntilRejected(String path, long bytes, boolean announced) throws Exception {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      OutputStream out = socket.getOutputStream();
      String head =
          "POST %s?kind=RECORDING HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
              .formatted(path, TestTokens.token("li.na", "agent"));
      String length = announced ? "Content-Length: " + bytes : "Transfer-Encoding: chunked";
      out.write((head + "Content-Type: audio/mpeg\r\n" + length + "\r\n\r\n").getBytes(UTF_8));
      byte[] piece = new byte[64 * 1024];
      InputStream in = socket.getInputStream();
      for (long sent = 0; sent < bytes && in.available() == 0; sent += piece.length) {
        if (!announced) {
          out.write((Integer.toHexString(piece.length) + "\r\n").getBytes(UTF_8));
        }
        out.write(piece);
        if (!announced) {
          out.write("\r\n".getBytes(UTF_8));
        }
      }
      StringBuilder answer = new StringBuilder();
      byte[] read = new byte[8192];
      while (!answer.toString().contains("}")) {
        int count = in.read(read);
        if (count < 0) {
          break;
        }
        answer.append(new String(read, 0, count, UTF_8));
      }
      return answer.toString();
    }
  }

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

  @Test
  void doesNotReturnAnAlteredFile() throws SQLException {
    // Given
    UUID contact = anInboundCall(cases.anOpenCase());
    byte[] content = randomContent();
    String id = attach(contact, content);
    try (Connection connection = database.getConnection();
        PreparedStatement tamper =
            connection.prepareStatement("update document_chunk set content = ? where sha256 = ?")) {
      tamper.setBytes(1, "never said".getBytes(UTF_8));
      tamper.setString(2, Sha256.of(content).hex());
      assertThat(tamper.executeUpdate()).isEqualTo(1);
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
