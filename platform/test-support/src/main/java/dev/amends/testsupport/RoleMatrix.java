package dev.amends.testsupport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Calls every operation of a service without a token and in every role: exactly the roles that its
 * OpenAPI document lists get past 401 and 403. The test names operations that need no token. The
 * callers work for a lender that has no accounts, so that no call has an effect.
 */
public final class RoleMatrix {
  private static final Set<String> ROLES = Set.of("agent", "supervisor", "compliance", "ops");
  private static final String LENDER = "lender-without-accounts";

  private RoleMatrix() {}

  /** What contradicts the document, one line each; every operation needs a token. */
  public static List<String> contradictions() {
    return contradictions(Set.of());
  }

  /**
   * What contradicts the document, one line each.
   *
   * @param withoutToken the ids of the operations that need no token
   */
  public static List<String> contradictions(Set<String> withoutToken) {
    List<String> found = new ArrayList<>();
    for (ApiOperation operation : ApiOperation.ofTheServiceUnderTest()) {
      if (withoutToken.contains(operation.id())) {
        found.addAll(contradictionsOfOpen(operation));
        continue;
      }
      if (operation.roles().isEmpty()) {
        found.add(operation + " lists no role");
      }
      int anonymous = status(operation, Optional.empty());
      if (anonymous != 401) {
        found.add(operation + " answers " + anonymous + " without a token");
      }
      for (String role : ROLES) {
        int status = status(operation, Optional.of(role));
        boolean permitted = status != 401 && status != 403 && status < 500;
        if (operation.roles().contains(role) ? !permitted : status != 403) {
          found.add(operation + " answers " + status + " to " + role);
        }
      }
    }
    return found;
  }

  private static List<String> contradictionsOfOpen(ApiOperation operation) {
    List<String> found = new ArrayList<>();
    if (!operation.description().path("security").isEmpty()) {
      found.add(operation + " requires a token according to the document");
    }
    int status = status(operation, Optional.empty());
    if (status == 401 || status == 403 || status >= 500) {
      found.add(operation + " answers " + status + " without a token");
    }
    return found;
  }

  private static int status(ApiOperation operation, Optional<String> role) {
    String path =
        operation
            .path()
            .replace("{lenderId}", LENDER)
            .replaceAll("\\{[^/]+}", UUID.randomUUID().toString());
    boolean hasBody = !operation.description().path("requestBody").isMissingNode();
    return PlainHttp.send(
            operation.method(),
            path,
            role.map(name -> TestTokens.tokenForLenders(Set.of(LENDER), "nobody." + name, name)),
            Optional.of("application/json"),
            hasBody ? "{}" : null)
        .status();
  }
}
