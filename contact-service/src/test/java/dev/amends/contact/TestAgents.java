package dev.amends.contact;

import dev.amends.testsupport.TestTokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests of callers with a role. */
public final class TestAgents {
  private TestAgents() {}

  public static RequestSpecification as(String name, String role) {
    return RestAssured.given()
        .auth()
        .oauth2(TestTokens.token(name, role))
        .contentType(ContentType.JSON);
  }

  public static RequestSpecification asAgent() {
    return as("li.na", "agent");
  }
}
