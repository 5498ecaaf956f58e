package dev.amends.testsupport;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/**
 * Registers {@link OpenApiFilter} before every test of every service; found by the service loader.
 */
public final class OpenApiCheck implements QuarkusTestBeforeEachCallback {

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    if (RestAssured.filters().stream().noneMatch(OpenApiFilter.class::isInstance)) {
      RestAssured.filters(new OpenApiFilter());
    }
  }
}
