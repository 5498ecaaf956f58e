package dev.amends.contact.contactlog;

import static dev.amends.contact.TestAgents.asAgent;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.contact.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** The lists of codes that agents choose from. */
@QuarkusTest
class CodeListsTest extends ServiceTest {
  @Test
  void listsCodesInTheRequestedLanguage() {
    asAgent()
        .get("/dispositions?lang=zh-CN")
        .then()
        .statusCode(200)
        .body("language", equalTo("zh-CN"))
        .body("items.find { it.code == 'NO_ANSWER' }.name", equalTo("无人接听"))
        .body("items.find { it.code == 'NO_ANSWER' }.guidance", nullValue())
        .body("items.find { it.code == 'RPC_REFUSED' }.delay", equalTo("PT168H"))
        .body("items.find { it.code == 'RPC_DISTRESSED' }.guidance", containsString("放慢语速"))
        .body("items.find { it.code == 'RPC_PTP' }.identity", equalTo("REQUIRED"));
    asAgent()
        .get("/contact-codes")
        .then()
        .statusCode(200)
        .body("language", equalTo("en"))
        .body("reasons.code", hasItem("UNEMPLOYMENT"))
        .body("reasons.find { it.code == 'NOTICE_NOT_RECEIVED' }.group", equalTo("INFORMATION"))
        .body("noPromiseReasons.code", hasItem("CANNOT_PAY"))
        .body("resources.code", hasItem("DEBT_ADVICE"));
    asAgent().get("/dispositions?lang=tlh").then().statusCode(400).body("field", equalTo("lang"));
    asAgent().get("/contact-codes?lang=tlh").then().statusCode(400).body("field", equalTo("lang"));
    RestAssured.given().get("/dispositions").then().statusCode(401);
  }
}
