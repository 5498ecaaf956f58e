package dev.amends.contact.contactfile;

import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestContacts.anInboundCall;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import dev.amends.testsupport.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The largest attachment, and what happens to a larger one. */
@QuarkusTest
class AttachmentSizeTest extends AttachmentRequests {
  private static final int SIZE_MAX = 20 * 1024 * 1024;

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
}
