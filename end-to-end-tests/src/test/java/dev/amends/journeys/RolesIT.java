package dev.amends.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.launcher.services.Service;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation in the OpenAPI document of every service rejects unauthorised callers. */
@Journey
class RolesIT {
  /** The token in the path of this operation is the credential. */
  private static final String WITHOUT_TOKEN = "showBorrowerView";

  private static final List<String> ROLES = List.of("agent", "supervisor", "compliance", "ops");

  private final JourneyPlatform platform;

  RolesIT(JourneyPlatform platform) {
    this.platform = platform;
  }

  /**
   * An operation of a service.
   *
   * @param roles the roles that may call it according to the document
   */
  private record Operation(Method method, String path, List<String> roles) {}

  @ParameterizedTest
  @EnumSource(Service.class)
  void rejectsCallersWithoutAValidToken(Service service) {
    assertThat(operations(service))
        .isNotEmpty()
        .allSatisfy(
            operation -> {
              assertThat(status(operation, platform.anonymous(service))).isEqualTo(401);
              RequestSpecification forged =
                  platform.anonymous(service).auth().oauth2(platform.token("x", "ops") + "x");
              assertThat(status(operation, forged)).isEqualTo(401);
            });
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void rejectsEveryRoleThatIsNotDocumented(Service service) {
    assertThat(operations(service))
        .allSatisfy(
            operation -> {
              assertThat(operation.roles()).isNotEmpty().isSubsetOf(ROLES);
              assertThat(status(operation, platform.as("visitor", "x", service))).isEqualTo(403);
              for (String role : ROLES) {
                if (!operation.roles().contains(role)) {
                  assertThat(status(operation, platform.as(role, "x", service)))
                      .as("%s %s as %s", operation.method(), operation.path(), role)
                      .isEqualTo(403);
                }
              }
            });
  }

  private List<Operation> operations(Service service) {
    JsonPath document =
        platform
            .anonymous(service)
            .accept("application/json")
            .get("/q/openapi?format=json")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(document.getString("openapi")).startsWith("3.1");
    Map<String, Map<String, Object>> paths = document.getMap("paths");
    List<Operation> operations = new ArrayList<>();
    paths.forEach(
        (path, methods) ->
            methods.forEach(
                (method, operation) -> {
                  if (operation instanceof Map<?, ?> described
                      && described.containsKey("responses")
                      && !WITHOUT_TOKEN.equals(described.get("operationId"))) {
                    operations.add(
                        new Operation(
                            Method.valueOf(method.toUpperCase(Locale.ROOT)),
                            path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()),
                            roles(described)));
                  }
                }));
    return operations;
  }

  private static List<String> roles(Map<?, ?> operation) {
    List<String> roles = new ArrayList<>();
    if (operation.get("security") instanceof List<?> requirements) {
      for (Object requirement : requirements) {
        if (requirement instanceof Map<?, ?> schemes) {
          for (Object scopes : schemes.values()) {
            ((List<?>) scopes).forEach(scope -> roles.add(String.valueOf(scope)));
          }
        }
      }
    }
    return roles;
  }

  private static int status(Operation operation, RequestSpecification caller) {
    return caller.request(operation.method(), operation.path()).statusCode();
  }
}
