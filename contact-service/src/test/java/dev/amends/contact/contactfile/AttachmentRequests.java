package dev.amends.contact.contactfile;

import static dev.amends.contact.TestAgents.asAgent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.contact.ServiceTest;
import dev.amends.letters.Sha256;
import dev.amends.testsupport.TestTokens;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The requests of agents about attachments, and what the database keeps of them. */
abstract class AttachmentRequests extends ServiceTest {
  @Inject DataSource database;

  static byte[] randomContent() {
    return ("喂,您好。 " + UUID.randomUUID()).getBytes(UTF_8);
  }

  static RequestSpecification sending(byte[] content, String mediaType) {
    return RestAssured.given()
        .auth()
        .oauth2(TestTokens.token("li.na", "agent"))
        .contentType(mediaType)
        .body(content);
  }

  static String attachments(UUID contact) {
    return "/contacts/" + contact + "/attachments";
  }

  static String attach(UUID contact, byte[] content) {
    return sending(content, "audio/mpeg")
        .post(attachments(contact) + "?kind=RECORDING")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static void assertNoAttachments(UUID contact) {
    asAgent().get(attachments(contact)).then().statusCode(200).body("items.size()", equalTo(0));
  }

  long kept(byte[] content) throws SQLException {
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
}
